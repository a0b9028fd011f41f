"""Detection that needs code, one file a check, found by the name a rule file gives."""
