"""copylint: a linter for English news copy.

`lint` finds what an editor would mark, in a file or a text; `read` and `read_all` give the document that the rules see.
"""

TYPE_CHECKING = False  # nothing is imported that the bundle may have

if TYPE_CHECKING:
    from copylint._typing import Any
    from copylint.lint.api import (
        Block,
        CopyWarning,
        Document,
        Edit,
        Finding,
        Fix,
        Mark,
        Place,
        ReadError,
        Related,
        SettingsError,
        TextSpan,
        lint,
        read,
        read_all,
    )

__version__ = "0.1.0"
__all__ = [
    "Block",
    "CopyWarning",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "Mark",
    "Place",
    "ReadError",
    "Related",
    "SettingsError",
    "TextSpan",
    "lint",
    "read",
    "read_all",
]


def __getattr__(name: str) -> "Any":
    """The public names, imported at first use: the command line needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    if name == "lint":
        return import_module("copylint.lint")
    value = getattr(import_module("copylint.lint.api"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
