"""Answers that were given before: a paragraph that stays as it is is not asked about twice."""

import json
import os
import sqlite3
import time
from collections.abc import Iterable, Mapping

from copylint.backends.client import Match

_MOST = 40_000  # paragraphs that are kept
_BATCH = 500


class Answers:
    """A cache of answers by key, in the file `path` ("": none). One that can't be read or written is no fault: there is
    nothing in it then."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._database: sqlite3.Connection | None = None
        self._process = 0  # that opened it: a connection is not to be used in a process forked off

    def _open(self) -> sqlite3.Connection:
        if self._database is None or self._process != os.getpid():
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            database = sqlite3.connect(self._path, timeout=2.0, isolation_level=None)
            database.execute("PRAGMA journal_mode=WAL")
            database.execute("PRAGMA synchronous=OFF")
            database.execute(
                "CREATE TABLE IF NOT EXISTS answers (key BLOB PRIMARY KEY, used INTEGER, data TEXT)"
            )
            self._database, self._process = database, os.getpid()
        return self._database

    def fetch(self, keys: Iterable[bytes]) -> dict[bytes, list[Match]]:
        """The answers that are known."""
        wanted = list(dict.fromkeys(keys)) if self._path else []
        found: dict[bytes, list[Match]] = {}
        try:
            for at in range(0, len(wanted), _BATCH):
                found |= self._fetch(wanted[at : at + _BATCH])
        except (sqlite3.Error, OSError) as error:
            self._forget(error)
        except (ValueError, TypeError):
            return {}
        return found

    def _fetch(self, keys: list[bytes]) -> dict[bytes, list[Match]]:
        marks = ",".join("?" * len(keys))
        rows = self._open().execute(f"SELECT key, data FROM answers WHERE key IN ({marks})", keys)
        return {key: [_match(row) for row in json.loads(data)] for key, data in rows}

    def keep(self, answers: Mapping[bytes, list[Match]]) -> None:
        """Keeps answers, and lets go of the oldest where there are too many."""
        if not self._path:
            return
        now = int(time.time())
        rows = [(k, now, json.dumps(v, ensure_ascii=False)) for k, v in answers.items()]
        try:
            database = self._open()
            with database:
                database.execute("BEGIN IMMEDIATE")
                database.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", rows)
                (count,) = database.execute("SELECT count(*) FROM answers").fetchone()
                if count > _MOST:
                    oldest = "SELECT key FROM answers ORDER BY used LIMIT ?"
                    database.execute(
                        f"DELETE FROM answers WHERE key IN ({oldest})", (count - _MOST * 9 // 10,)
                    )
        except (sqlite3.Error, OSError) as error:
            self._forget(error)

    def _forget(self, error: Exception) -> None:
        """Lets go of a database that failed; one that is broken, not merely locked or out of reach, is thrown away."""
        if self._database is not None:
            self._database.close()
            self._database = None
        if isinstance(error, sqlite3.OperationalError) or not isinstance(error, sqlite3.DatabaseError):
            return
        for end in ("", "-wal", "-shm"):
            try:
                os.unlink(self._path + end)
            except OSError:
                continue


def _match(row: list[object]) -> Match:
    start, end, rule, category, message, replacements, url = row
    if not (isinstance(start, int) and isinstance(end, int) and isinstance(replacements, list)):
        raise ValueError
    return Match(start, end, str(rule), str(category), str(message), tuple(map(str, replacements)), str(url))
