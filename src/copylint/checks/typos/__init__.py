"""Checks of the TY rules: words taken for others, doubled, misspelt."""
