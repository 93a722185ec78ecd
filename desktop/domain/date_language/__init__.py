"""Dates in words: vocabulary, grammar and resolution, each on its own; ``dates_in_words`` is the door."""
