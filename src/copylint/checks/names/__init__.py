"""Checks of the NA rules: names and acronyms."""
