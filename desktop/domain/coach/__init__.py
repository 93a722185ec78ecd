"""The behaviour coach: rules and word lists, no guessing machine and no sentence for people.

``behaviours.judge_behaviour`` and ``observations.judge_observation`` are its two doors; both are pure.
"""
