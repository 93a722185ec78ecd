"""First run: one question at a time."""
