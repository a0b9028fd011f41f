"""The pipeline from a document to findings; suppression, overlap, fixing.

The package can be called: `copylint.lint(copy)` is the function of `copylint.lint.api`, whichever was imported first.
"""

import sys

from copylint._typing import Any


class _Callable(type(sys)):  # type: ignore[misc]  # the type of modules
    """A package that is a function too."""

    def __call__(self, *arguments: Any, **settings: Any) -> Any:
        """As `copylint.lint.api.lint`."""
        from copylint.lint.api import lint

        return lint(*arguments, **settings)


sys.modules[__name__].__class__ = _Callable
