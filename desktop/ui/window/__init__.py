"""The windows, and the wiring between pages and presenters."""
