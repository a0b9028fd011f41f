"""The LanguageTool that copylint installs: its files, with their sizes and checksums."""

import os
from functools import cache

from copylint._typing import NamedTuple

VERSION = "6.8"
REPOSITORY = "https://repo1.maven.org/maven2"
LICENCE = "LGPL-2.1-or-later"


class Artifact(NamedTuple):
    """A file of the release: its path in a Maven repository, its size in bytes, its SHA-256 in hexadecimal."""

    path: str
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """The file's name, which no other file of the release has."""
        return self.path.rpartition("/")[2]


@cache
def artifacts() -> tuple[Artifact, ...]:
    """The files of the release."""
    place = os.path.join(os.path.dirname(__file__), "data", f"languagetool-{VERSION}.tsv")
    with open(place, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    return tuple(Artifact(path, int(size), digest) for path, size, digest in rows)


def home(folder: str) -> str:
    """Where the release lies below copylint's data folder."""
    return os.path.join(folder, "languagetool", VERSION)
