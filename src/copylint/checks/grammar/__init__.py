"""Checks of the GR rules: agreement, determiners, forms of verbs."""
