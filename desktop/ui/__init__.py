"""Everything that Qt draws, and the presenters that decide."""
