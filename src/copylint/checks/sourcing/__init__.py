"""Checks of the SO rules: who the sources are."""
