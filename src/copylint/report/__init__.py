"""One file a report format, over frozen findings."""
