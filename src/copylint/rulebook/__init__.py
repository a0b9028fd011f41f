"""The rule model: load, validate, compile, cache, select, explain."""
