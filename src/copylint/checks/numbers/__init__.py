"""Checks of the NU rules: arithmetic, units, and how numbers are written."""
