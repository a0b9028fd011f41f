"""Checks of the LE rules: guilt, libel, contempt, people at risk."""
