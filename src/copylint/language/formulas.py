"""textstat's readability formulas. Slow to import: never on the way of a plain run."""

import sys
from functools import cache
from importlib import resources
from types import ModuleType

from copylint._typing import Any

# Name, textstat's method, decimals worth printing.
FORMULAS = (
    ("flesch_reading_ease", "flesch_reading_ease", 1),
    ("flesch_kincaid", "flesch_kincaid_grade", 1),
    ("gunning_fog", "gunning_fog", 1),
    ("smog", "smog_index", 1),
    ("coleman_liau", "coleman_liau_index", 1),
    ("automated_readability", "automated_readability_index", 1),
    ("dale_chall", "dale_chall_readability_score", 1),
    ("linsear", "linsear_write_formula", 1),
)


def figures(text: str) -> dict[str, float]:
    """The formulas of a text, rounded once, at the end."""
    textstat = _textstat()
    return {name: round(float(getattr(textstat, method)(text)), digits) for name, method, digits in FORMULAS}


@cache
def _textstat() -> Any:
    """textstat with an instance of its own that does not round the averages inside a formula: syllables a word to one
    decimal would move a grade by up to 0.6."""
    with _PkgResources():
        from textstat.textstat import textstatistics
    made = textstatistics()
    made.set_rounding(False)
    # The word list is read at first use, through pkg_resources: now or never.
    with _PkgResources():
        made.dale_chall_readability_score("Read the list of easy words.")
    return made


class _PkgResources:
    """Stands in for pkg_resources, which textstat opens one file with and which new releases of setuptools lack."""

    def __enter__(self) -> None:
        self.known = sys.modules.get("pkg_resources")
        module = ModuleType("pkg_resources")
        module.resource_stream = _resource_stream  # type: ignore[attr-defined]
        sys.modules["pkg_resources"] = module

    def __exit__(self, *fault: object) -> None:
        if self.known is None:
            del sys.modules["pkg_resources"]
        else:
            sys.modules["pkg_resources"] = self.known


def _resource_stream(package: str, name: str) -> Any:
    return (resources.files(package) / name).open("rb")
