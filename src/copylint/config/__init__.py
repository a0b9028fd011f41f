"""Discovery and schema of settings; which rules are on and why."""
