"""Trains the part-of-speech tagger."""
