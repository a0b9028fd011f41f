"""Checks of the CX rules: what an article says twice, and not alike."""
