"""Detection that needs code, one file a check, in a package per family: rule files name it `family.check`."""
