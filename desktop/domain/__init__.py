"""Values, rules and words of the method. Standard library only."""
