"""The programs that are measured from outside: each is a process of its own, and tells what it saw and when."""

PASSPHRASE = "fem gula cyklar vid en lugn brygga"
"""Of the locked vaults that the start is measured with."""
