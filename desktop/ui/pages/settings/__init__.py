"""Inställningar: one group a module, one row a choice."""
