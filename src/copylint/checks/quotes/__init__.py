"""Checks of the QU rules: quotation marks and what stands in them."""
