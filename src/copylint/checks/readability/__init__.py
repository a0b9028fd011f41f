"""Checks of the RD rules: what is hard to read."""
