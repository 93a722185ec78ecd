"""The board over time: one goal's behaviours week by week."""
