"""`html`: one page of its own: the copy with findings in place, notes beside it, filters, the length of sentences.

The page loads nothing and may run only its own script: its content security policy names the digests of the style and
the script it carries. Articles are written to a temporary file as they come, the page when all are known.
"""

import os
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile

from copylint import __version__
from copylint._typing import NamedTuple, TextIO
from copylint.lint.job import FileResult
from copylint.report.about import About
from copylint.report.html.article import article
from copylint.report.html.markup import attribute, text
from copylint.report.html.notes import Note
from copylint.report.problems import Problems
from copylint.report.tally import Tally
from copylint.rulebook.rule import SEVERITIES

IN_MEMORY = 4_000_000  # characters of articles; more go to a temporary file


class _File(NamedTuple):
    """A line of the list of files."""

    number: int
    path: str
    headline: str
    counts: dict[str, int]


class Report:
    """The page."""

    def __init__(self, out: TextIO, about: About) -> None:
        self.out, self.about = out, about
        self.articles = SpooledTemporaryFile(IN_MEMORY, "w+", encoding="utf-8", newline="\n")  # noqa: SIM115 (closed with the page)
        self.files: list[_File] = []
        self.problems = Problems()
        self.faults: list[str] = []
        self.severities: Counter[str] = Counter()
        self.families: Counter[str] = Counter()
        self.codes: Counter[str] = Counter()

    def file(self, result: FileResult) -> None:
        """The article of a file that has findings; a file without is only listed."""
        self.faults += [problem.line for problem in self.problems.new(result)]
        if result.source is None or result.error:
            return
        number = len(self.files) + 1
        first = self.severities.total() + 1
        notes = [
            Note(i, finding, self.about.rule(result.path, finding))
            for i, finding in enumerate(result.findings, start=first)
        ]
        counts = Counter(n.finding.severity for n in notes)
        headline = ""
        if notes:
            made = article(result, self.about.how(result.path), number, notes)
            headline = made.headline
            self.articles.write(made.html + "\n")
        self.files.append(_File(number, result.path, headline, counts))
        self.severities.update(counts)
        self.families.update(n.rule.family for n in notes)
        self.codes.update(n.finding.code for n in notes)

    def close(self, tally: Tally) -> None:
        """The page."""
        self.out.write(_head(self._title()))
        self.out.write(f'<header><p class="brand">copylint</p><h1>{text(self._heading())}</h1>')
        told = " · ".join(part for part in (tally.kinds(), *tally.fixes()) if part)
        self.out.write(f'<p class="summary">{text(told)}</p>{_faults(self.faults)}</header>\n')
        self.out.write(self._tools())
        self.out.write(f"<main>{self._index()}\n")
        self.articles.seek(0)
        copyfileobj(self.articles, self.out)
        self.articles.close()
        self.out.write(_foot(__version__))

    def _title(self) -> str:
        return self.files[0].path if len(self.files) == 1 else f"{len(self.files):,} files"

    def _heading(self) -> str:
        found, files = self.severities.total(), len(self.files)
        where = f"in {files:,} file{'s' * (files != 1)}"
        return f"{found:,} finding{'s' * (found != 1)} {where}" if found else f"Nothing to mark {where}"

    def _tools(self) -> str:
        """The filters; without findings there is nothing to filter."""
        if not self.codes:
            return ""
        names = {rule.code: rule.name for rule in self.about.rules()}
        severities = [(s, s, self.severities[s]) for s in reversed(SEVERITIES) if self.severities[s]]
        families = [(f, f, n) for f, n in sorted(self.families.items())]
        codes = [(c, f"{c} {names.get(c, '')}", n) for c, n in sorted(self.codes.items())]
        return (
            '<form class="tools" id="tools" aria-label="Filters" title="double-click: only this one">'
            f"{_choices('severity', 'Severity', severities)}{_choices('family', 'Family', families)}"
            f"<details><summary>Rules</summary>{_choices('code', 'Rules', codes)}</details>"
            '<p class="keys"><output id="shown"></output> <span class="hint"><kbd>j</kbd> <kbd>k</kbd> next, previous</span> '
            '<button type="reset">show all</button> <button type="button" id="theme">dark</button></p></form>\n'
        )

    def _index(self) -> str:
        """The list of files, where there are several."""
        if len(self.files) < 2:
            return ""
        marked = [f for f in self.files if f.counts]
        clean = [f for f in self.files if not f.counts]
        rows = "".join(_listed(f) for f in marked)
        heads = "".join(f'<th scope="col">{s}</th>' for s in reversed(SEVERITIES))
        table = (
            '<table class="files"><thead><tr><th scope="col">File</th><th scope="col">Headline</th>'
            f"{heads}</tr></thead><tbody>{rows}</tbody></table>"
        )
        paths = "".join(f"<li>{text(f.path)}</li>" for f in clean)
        good = (
            f"<details><summary>{len(clean):,} with nothing to mark</summary><ul>{paths}</ul></details>"
            if clean
            else ""
        )
        return f'<nav aria-label="Files">{table if marked else ""}{good}</nav>'


def _choices(field: str, legend: str, items: Iterable[tuple[str, str, int]]) -> str:
    boxes = "".join(
        f'<label class="{attribute(value) if field == "severity" else "choice"}"><input type="checkbox" name="{field}" '
        f'value="{attribute(value)}" checked> {text(name)} <span class="n">{n:,}</span></label>'
        for value, name, n in items
    )
    return f"<fieldset><legend>{legend}</legend>{boxes}</fieldset>"


def _listed(file: _File) -> str:
    cells = "".join(f'<td class="{s}">{file.counts[s] or ""}</td>' for s in reversed(SEVERITIES))
    link = f'<a href="#a{file.number}">{text(file.path)}</a>'
    return f"<tr><td>{link}</td><td>{text(file.headline)}</td>{cells}</tr>"


def _faults(lines: list[str]) -> str:
    if not lines:
        return ""
    items = "".join(f"<li>{text(line)}</li>" for line in dict.fromkeys(lines))
    return f'<div class="faults" role="alert"><p>Not everything could be looked at:</p><ul>{items}</ul></div>'


@cache
def asset(name: str) -> str:
    """A file of this folder, as text. `base.css` is what all pages look like."""
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()


def _digest(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _head(title: str) -> str:
    style, script = asset("base.css") + asset("page.css"), asset("page.js")
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; base-uri 'none'; "
        "form-action 'none'"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{attribute(title)} · copylint</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )


def _foot(version: str) -> str:
    script = asset("page.js")
    return (
        f"</main>\n<footer><p>copylint {version}</p></footer>\n<script>{script}</script>\n</body>\n</html>\n"
    )
