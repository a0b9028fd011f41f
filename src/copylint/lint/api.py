"""The public functions: `copylint.read`, `copylint.read_all`, `copylint.lint`."""

import os
from collections.abc import Iterable, Mapping

from copylint._typing import Any, NamedTuple
from copylint.document.model import Block, Document, Mark
from copylint.document.source import Source
from copylint.document.spans import SourceSpan, TextSpan
from copylint.lint.finding import Finding as Found
from copylint.lint.job import FileResult, Job, Request
from copylint.readers import EXTENSIONS, FORMATS, How, Opened, ReadError, open_bytes, open_text, read_file
from copylint.readers.json_fields import fields, pairs
from copylint.rulebook.errors import RuleError

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

SettingsError = RuleError
_LONGEST_NAME = 4096  # characters of the name of a file


class CopyWarning(UserWarning):
    """Part of the copy could not be linted: a record that can't be read, a rule that failed."""


class Place(NamedTuple):
    """A stretch of a file.

    start, end: offsets in code points of the decoded file, half-open; in a Word document, of the text taken out of it.
    line, column, end_line, end_column: from 1, columns in code points; the end is the place after the last character.
    label: what people call the place where lines do not tell, `paragraph 12, run 2` or `record 3, body`; else "".
    text: the characters of the file from start to end, markup and all.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    label: str
    text: str


class Related(NamedTuple):
    """A second place that a finding speaks of, and what is there."""

    message: str
    place: Place


class Edit(NamedTuple):
    """New words for the characters start:end of the file (code points, half-open)."""

    start: int
    end: int
    content: str


class Fix(NamedTuple):
    """Edits that belong together and are apart from each other.

    title: what would stand there. safety: `safe`; `unsafe`, which wants an editor's eye; `display`, which can be
    shown but not applied.
    """

    title: str
    safety: str
    edits: tuple[Edit, ...]


class Finding(NamedTuple):
    """What a rule found.

    path: the name of the copy, `-` for a text without one. code, name: the rule (`TY101`, `comparative-that`).
    severity: `error`, `warning` or `advice`. message: a sentence for an editor. place: the words found.
    fix: what would settle it, or None. related: other places that it speaks of.
    fingerprint: stays the same while the rule, the sentence and the words do, wherever they move in the file.
    """

    path: str
    code: str
    name: str
    severity: str
    message: str
    place: Place
    fix: Fix | None
    related: tuple[Related, ...]
    fingerprint: str

    @property
    def line(self) -> int:
        """The line at which the words start, from 1."""
        return self.place.line

    @property
    def column(self) -> int:
        """The column at which the words start, from 1, in code points."""
        return self.place.column

    @property
    def text(self) -> str:
        """The words found, as the file has them."""
        return self.place.text


Copy = str | bytes | os.PathLike[str] | Document
JsonFields = str | Mapping[str, str | Iterable[str]]


def read(copy: Copy, *, format: str = "", name: str = "", json_fields: JsonFields = "") -> Document:
    """Reads one article.

    Args:
        copy: the name of a file, as a path or a str; or the copy itself, as a str, or as bytes in any encoding that
            a file may have. A str is a name where `name` is not given, it has no line break, and such a file exists
            or it ends in a suffix of a format (`.txt`, `.docx`, …).
        format: text, markdown, html, docx, nitf, newsml, json or jsonl; "" to tell by the suffix, then the content.
        name: what the copy is called in errors and findings; its suffix tells the format.
        json_fields: where in JSON the article is, `"headline=title,body=content"` or `{"headline": "title", …}`.

    Returns:
        The document: blocks of running text in the order of the file, each joined to its places in `source.text`.

    Raises:
        ReadError: the copy can't be read, or holds more than one article; says which, why and where.
        ValueError: `format` or `json_fields` are wrong.
    """
    documents = read_all(copy, format=format, name=name, json_fields=json_fields)
    if len(documents) > 1:
        path = documents[0].source.path
        raise ReadError(path, f"holds {len(documents)} articles: copylint.read_all gives them all")
    return documents[0]


def read_all(copy: Copy, *, format: str = "", name: str = "", json_fields: JsonFields = "") -> list[Document]:
    """Reads all articles of a file: records of JSON, items of NewsML; one in other formats.

    Takes and raises what `read` does. Raises ReadError for the first record that can't be read.
    """
    if isinstance(copy, Document):
        return [copy]
    opened = _opened(copy, name, _how(format, json_fields))
    documents: list[Document] = []
    for document in opened.documents():
        if isinstance(document, ReadError):
            raise document
        documents.append(document)
    return documents


def lint(
    copy: Copy,
    *,
    format: str = "",
    name: str = "",
    json_fields: JsonFields = "",
    config: str | os.PathLike[str] = "",
    isolated: bool = False,
    profile: str | None = None,
    style: str | None = None,
    select: Iterable[str] | None = None,
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    preview: bool | None = None,
    quotes: str | None = None,
    dialect: str | None = None,
    words: Iterable[str] | None = None,
    pub_date: str = "",
) -> list[Finding]:
    """Finds what an editor would mark.

    Args:
        copy, format, name, json_fields: as in `read`; of a file with many articles each is linted by itself.
        config: a config file; "" for the nearest one above the file, or above the working directory for a text.
        isolated: use no config file at all.
        profile, style, select, extend_select, ignore, preview, quotes, dialect, words: as in a config file, which
            they override (`ignore` and `extend_select` add to it). Rules are named by code, prefix or name.
        pub_date: the day of publication, as 2025-07-31.

    Returns:
        Findings in the order of the file.

    Raises:
        ReadError: the copy can't be read.
        SettingsError: the config or a setting is wrong; says where.
        ValueError: `format` or `json_fields` are wrong.

    Warns:
        CopyWarning: for each record that can't be read and each rule that failed; the rest is linted.
    """
    how = _how(format, json_fields)
    lists = {"select": select, "extend_select": extend_select or None, "ignore": ignore or None}
    plain = {"profile": profile, "style": style, "preview": preview, "quotes": quotes, "dialect": dialect}
    overrides = _overrides(plain, lists, words, how)
    job = Job(Request(isolated, os.fspath(config), overrides, pub_date, format, cache=False))
    path = copy.source.path if isinstance(copy, Document) else _name(copy, name)
    job.resolved(path)
    opened = _holding(copy) if isinstance(copy, Document) else _opened(copy, name, job.how(path))
    return _findings(job.lint_opened(opened, path))


def _holding(document: Document) -> Opened:
    """A document that was read before, as a file that holds it alone."""
    return Opened(document.source, lambda: iter((document,)))


def _overrides(
    plain: Mapping[str, Any],
    lists: Mapping[str, Iterable[str] | None],
    words: Iterable[str] | None,
    how: How,
) -> dict[str, Any]:
    """The fields of a config that the caller sets."""
    given = {
        **plain,
        **{key: _codes(codes) for key, codes in lists.items() if codes is not None},
        "words": None if words is None else tuple(words),
        "json_fields": how.json_fields or None,
    }
    return {key: value for key, value in given.items() if value is not None}


def _codes(given: Iterable[str]) -> tuple[str, ...]:
    """Selectors in a list, or in a str with commas between."""
    listed = given.replace(",", " ").split() if isinstance(given, str) else given
    return tuple(listed)


def _how(format: str, json_fields: JsonFields) -> How:
    if format and format not in FORMATS:
        raise ValueError(f"there is no format {format!r}: {', '.join(FORMATS)}")
    if isinstance(json_fields, str):
        return How(format, pairs(json_fields) if json_fields else ())
    listed = tuple(
        (role, path)
        for role, paths in json_fields.items()
        for path in ((paths,) if isinstance(paths, str) else paths)
    )
    fields(listed)
    return How(format, listed)


def _is_name(copy: str) -> bool:
    """Whether a str is the name of a file."""
    if not copy or len(copy) > _LONGEST_NAME or len(copy.splitlines()) > 1 or "\0" in copy:
        return False
    return os.path.splitext(copy)[1].lower() in EXTENSIONS or os.path.exists(copy)


def _name(copy: str | bytes | os.PathLike[str], name: str) -> str:
    if name or isinstance(copy, bytes):
        return name or "-"
    if isinstance(copy, os.PathLike):
        return os.fspath(copy)
    return copy if _is_name(copy) else "-"


def _opened(copy: str | bytes | os.PathLike[str], name: str, how: How) -> Opened:
    path = _name(copy, name)
    if isinstance(copy, bytes):
        return open_bytes(copy, path, how)
    if isinstance(copy, os.PathLike):
        return open_bytes(read_file(os.fspath(copy)), path, how)
    if not name and path != "-":
        return open_bytes(read_file(path), path, how)
    if not copy.strip():
        raise ReadError(path, "is empty: nothing to lint")
    return open_text(Source(path, copy), how)


def _findings(result: FileResult) -> list[Finding]:
    if result.error:
        raise ReadError(result.path, result.error.removeprefix(f"{result.path}: "))
    from warnings import warn

    for problem in (*result.bad_records, *result.faults, *result.rule_errors, *result.notes):
        warn(problem, CopyWarning, stacklevel=4)
    source = result.source
    assert source is not None
    return [_finding(result.path, source, found) for found in result.findings]


def _finding(path: str, source: Source, found: Found) -> Finding:
    fix = found.fix
    edits = fix and tuple(Edit(*e.span, e.content) for e in fix.edits)
    return Finding(
        path,
        found.code,
        found.name,
        found.severity,
        found.message,
        _place(source, found.span),
        Fix(fix.title, fix.safety, edits) if fix and edits else None,
        tuple(Related(r.message, _place(source, r.span)) for r in found.related),
        found.fingerprint,
    )


def _place(source: Source, span: SourceSpan) -> Place:
    start, end = span
    return Place(
        start, end, *source.place(start), *source.place(end), source.label(start), source.text[start:end]
    )
