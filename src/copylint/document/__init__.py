"""Frozen values: sources, spans, prose, blocks, documents. No input or output."""
