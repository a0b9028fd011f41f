"""XML by events with their places: expat, with entities bounded and nothing ever fetched."""

import pyexpat
from collections.abc import Mapping

from copylint._typing import Protocol
from copylint.document.source import Source
from copylint.readers.errors import ReadError

XML = "http://www.w3.org/XML/1998/namespace"
_LONGEST_ENTITY = 1_000  # characters that a file's own entity may stand for
_MOST_EXPANDED = 1_000_000  # characters that all references to such entities may stand for together


class Handler(Protocol):
    """What takes the events of a file. Places are offsets in code points."""

    def start(self, name: str, space: str, attributes: Mapping[str, str], at: int) -> None:
        """An element starts: its local name, its namespace, its attributes (`namespace name` where they have one)."""

    def end(self, name: str, at: int) -> None:
        """An element ends; `at` is where its end tag starts."""

    def text(self, start: int, end: int) -> None:
        """The file's own characters."""

    def reference(self, words: str, start: int, end: int) -> None:
        """Words that a reference stands for."""

    def comment(self, inside: str, start: int, end: int) -> None:
        """A comment."""


class _Places:
    """From offsets in the UTF-8 bytes to code points, for offsets that only grow."""

    def __init__(self, data: bytes, plain: bool) -> None:
        self.data = data
        self.plain = plain
        self.byte = self.point = 0

    def at(self, byte: int) -> int:
        """The code point at a byte."""
        if self.plain:
            return byte
        if byte > self.byte:
            self.point += len(self.data[self.byte : byte].decode("utf-8", "replace"))
            self.byte = byte
        return self.point


def parse(source: Source, handler: Handler) -> None:
    """Gives the events of a file to the handler. ReadError for what is not well-formed, or not safe."""
    _Parse(source, handler).run()


class _Parse:
    def __init__(self, source: Source, handler: Handler) -> None:
        self.source = source
        self.handler = handler
        self.data = source.text.encode("utf-8", "replace")
        self.places = _Places(self.data, source.text.isascii())
        self.open: list[str] = []
        self.raw = False  # in a CDATA section, where & is itself
        self.expanded = 0
        self.reference_at = -1
        self.parser = parser = pyexpat.ParserCreate("utf-8", " ")
        parser.buffer_text = False
        parser.UseForeignDTD(True)  # entities of a DTD that is not fetched are told to us, not an error
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.SkippedEntityHandler = self._skipped
        parser.EntityDeclHandler = self._declared
        parser.CommentHandler = self._comment
        parser.StartCdataSectionHandler = self._raw_starts
        parser.EndCdataSectionHandler = self._raw_ends

    def run(self) -> None:
        """Goes through the file once."""
        try:
            self.parser.Parse(self.data, True)
        except pyexpat.ExpatError as error:
            reason = f"is not well-formed XML: {pyexpat.ErrorString(error.code)}"
            if self.open and error.code in (3, 7):  # no element found, mismatched tag
                reason += f" (<{self.open[-1]}> is still open)"
            raise self._error(reason, self.parser.ErrorByteIndex) from None

    def _error(self, reason: str, byte: int) -> ReadError:
        before = self.data[: max(byte, 0)].decode("utf-8", "replace")
        return ReadError(
            self.source.path, reason, *self.source.place(min(len(before), len(self.source.text)))
        )

    def _at(self) -> int:
        return self.places.at(self.parser.CurrentByteIndex)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        self.open.append(local)
        self.handler.start(local, space, attributes, self._at())

    def _end(self, name: str) -> None:
        self.open.pop()
        self.handler.end(name.rpartition(" ")[2], self._at())

    def _characters(self, data: str) -> None:
        byte = self.parser.CurrentByteIndex
        at, text = self._at(), self.source.text
        if self.data[byte : byte + 1] == b"&" and not self.raw:
            self._reference(data, at)
        elif data == "\n":
            self.handler.text(at, at + (2 if text.startswith("\r\n", at) else 1))
        else:
            self.handler.text(at, at + len(data))

    def _reference(self, words: str, at: int) -> None:
        """Words that stand for a reference at a place; an entity may come in parts, of which the first has the place."""
        end = self.source.text.find(";", at) + 1
        start = end if at == self.reference_at else at
        self.reference_at = at
        self.expanded += len(words)
        if self.expanded > _MOST_EXPANDED + len(self.source.text):
            reason = "is not read: its entities stand for far more text than it has"
            raise self._error(reason, self.parser.CurrentByteIndex)
        self.handler.reference(words, start, end)

    def _skipped(self, name: str, parameter: bool) -> None:
        """An entity that the file does not declare: one of HTML's, or what it says."""
        if parameter:
            return
        from html.entities import html5

        at = self._at()
        words = html5.get(f"{name};", f"&{name};")
        self.handler.reference(words, at, at + len(name) + 2)

    def _declared(
        self,
        name: str,
        parameter: bool,
        value: str | None,
        base: object,
        system: object,
        public: object,
        notation: object,
    ) -> None:
        """Refuses entities that could grow, or that stand in another file."""
        if parameter or notation:
            return
        reason = ""
        if value is None:
            reason = f"takes the entity `{name[:40]}` from another file, which is never fetched"
        elif "&" in value:
            reason = f"builds the entity `{name[:40]}` from other entities, which is not read: it can grow without end"
        elif len(value) > _LONGEST_ENTITY:
            reason = (
                f"has an entity `{name[:40]}` of more than {_LONGEST_ENTITY} characters, which is not read"
            )
        if reason:
            raise self._error(reason, self.parser.CurrentByteIndex)

    def _comment(self, inside: str) -> None:
        at = self._at()
        self.handler.comment(inside, at, self.source.text.find("-->", at) + 3)

    def _raw_starts(self) -> None:
        self.raw = True

    def _raw_ends(self) -> None:
        self.raw = False
