"""Checks of the SL rules: identity and profanity."""
