"""One file a matcher kind."""
