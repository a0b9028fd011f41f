"""Checks of the CL rules: repeated wording and weak links."""
