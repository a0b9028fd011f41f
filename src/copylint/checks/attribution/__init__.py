"""Checks of the AT rules: numbers, opinions and statements that nobody owns."""
