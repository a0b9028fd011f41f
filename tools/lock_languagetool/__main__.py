"""Writes the list of files that `copylint languagetool install` fetches: name, size and SHA-256 of each.

    python -m lock_languagetool VERSION OUT.tsv

Resolves org.languagetool:languagetool-server from Maven Central without Maven. The server registers all the languages it
finds; it starts with English and the three that its detection of languages asks for by name, and answers English the same.
So the other languages, their dictionaries and the transport for rules on other machines are left out.
"""

import hashlib
import re
import sys
from pathlib import Path

import jgo

_KEPT = frozenset(["en", "ca", "es", "pt"])
_LANGUAGE = re.compile(r"language-(?!detector)([a-z]+)(?:-[A-Z]+.*)?")
_UNUSED = re.compile(
    r".*-pos-dict|languagetool-ga-dicts|lucene-.*|hanlp|morfologik-(?:ukrainian|crh)-lt|grpc-netty-shaded"
)


def wanted(artifact: str) -> bool:
    """Whether the server needs an artifact to check English."""
    if artifact == "english-pos-dict":
        return True
    language = _LANGUAGE.fullmatch(artifact)
    return language[1] in _KEPT if language else not _UNUSED.fullmatch(artifact)


def main(version: str, out: str) -> None:
    """Resolves the artifacts of a version and writes their list."""
    rows = []
    for artifact in jgo.resolve(f"org.languagetool:languagetool-server:{version}"):
        if wanted(artifact.artifactId):
            data = Path(artifact.resolve()).read_bytes()
            folder = f"{artifact.groupId.replace('.', '/')}/{artifact.artifactId}/{artifact.version}"
            digest = hashlib.sha256(data).hexdigest()
            rows.append(f"{folder}/{artifact.filename}\t{len(data)}\t{digest}\n")
    Path(out).write_text("".join(sorted(rows)), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
