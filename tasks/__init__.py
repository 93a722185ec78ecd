"""Set-up and checks. Standard library only, since this runs before anything is installed."""
