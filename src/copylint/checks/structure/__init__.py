"""Checks of the HD rules: headline, lede, subheads, repeated blocks."""
