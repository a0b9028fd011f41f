"""Checks of the DT rules: weekdays, stale and missing dates."""
