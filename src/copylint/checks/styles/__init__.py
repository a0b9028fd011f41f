"""Checks of the HS rules: house style."""
