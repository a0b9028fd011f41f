"""Bytes to documents, one file a format."""
