"""The formats, and what each of them is."""

from collections.abc import Callable
from importlib import import_module

from copylint._typing import TYPE_CHECKING, Protocol, TextIO

if TYPE_CHECKING:
    from copylint.lint.job import FileResult
    from copylint.report.about import About
    from copylint.report.tally import Tally

FORMATS = {
    "text": "for people",
    "concise": "path:line:column: CODE message",
    "json": "one array",
    "jsonl": "a finding a line",
    "sarif": "SARIF 2.1.0, for code scanning",
    "github": "annotations of GitHub Actions",
    "gitlab": "GitLab code quality",
    "checkstyle": "Checkstyle XML",
    "junit": "JUnit XML",
    "rdjson": "Reviewdog Diagnostic Format",
    "html": "a page of its own, with the article",
}


class Report(Protocol):
    """A report being written: told of each file's result as it comes, and of the end."""

    def file(self, result: "FileResult") -> None:
        """Writes what the format says of a file, at once where the format allows it."""

    def close(self, tally: "Tally") -> None:
        """Writes the end."""


def maker(name: str, about: "About") -> Callable[[TextIO], Report]:
    """Makes reports of a format; its module `copylint.report.<name>` is imported at the first."""

    def make(out: TextIO) -> Report:
        report: Report = import_module(f"copylint.report.{name}").Report(out, about)
        return report

    return make
