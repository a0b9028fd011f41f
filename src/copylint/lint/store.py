"""Bytes kept by key in a folder, bounded in size and safe under many runs at once.

A store is a handful of files to which records are only ever appended: the key, a checksum, the length, the bytes. A
record is found by its key and counts only where its checksum holds, so that a torn one, or two runs that write at
once, cost a record and never give a wrong one. A file that has grown too long keeps its newer half.
"""

import os
from zlib import crc32

KEY = 20  # bytes of a key
SHARDS = 256
LIMIT = 64_000_000 // SHARDS  # bytes of one file
_HEAD = KEY + 8
_BATCH = 256  # records kept back before they are written


class Store:
    """The records below a folder; files are read when a key asks for them and written by `flush`."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._read: dict[int, bytes] = {}
        self._new: dict[int, list[bytes]] = {}
        self._waiting = 0

    def _path(self, shard: int) -> str:
        return os.path.join(self.folder, f"{shard:02x}")

    def _shard(self, shard: int) -> bytes:
        data = self._read.get(shard)
        if data is None:
            try:
                with open(self._path(shard), "rb") as file:
                    data = file.read()
            except OSError:
                data = b""
            self._read[shard] = data
        return data

    def get(self, key: bytes) -> bytes | None:
        """The bytes kept under a key. What is used moves on, so that it outlives what is not."""
        data = self._shard(key[0])
        at = data.find(key)
        while at >= 0:
            start = at + _HEAD
            length = int.from_bytes(data[at + KEY + 4 : start], "little")
            found = data[start : start + length]
            if len(found) == length and crc32(found) == int.from_bytes(
                data[at + KEY : at + KEY + 4], "little"
            ):
                if len(data) > LIMIT // 2 and at < len(data) // 4:
                    self.put(key, found)
                return found
            at = data.find(key, at + 1)
        return None

    def put(self, key: bytes, data: bytes) -> None:
        """Keeps bytes under a key; too many of them are not kept."""
        if len(data) > LIMIT // 4:
            return
        record = key + crc32(data).to_bytes(4, "little") + len(data).to_bytes(4, "little") + data
        self._new.setdefault(key[0], []).append(record)
        self._waiting += 1
        if self._waiting >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Writes what is new; a store that can't be written is no fault."""
        new, self._new, self._waiting = self._new, {}, 0
        try:
            if new:
                os.makedirs(self.folder, exist_ok=True)
            for shard, records in new.items():
                self._append(self._path(shard), b"".join(records))
        except OSError:
            return

    def _append(self, path: str, data: bytes) -> None:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o666)
        try:
            os.write(handle, data)
            size = os.fstat(handle).st_size
        finally:
            os.close(handle)
        if size > LIMIT:
            _halve(path)


def _halve(path: str) -> None:
    """Lets go of the older half of a file; a record cut in two no longer holds."""
    partial = f"{path}.{os.getpid()}"
    with open(path, "rb") as file:
        data = file.read()
    with open(partial, "wb") as file:
        file.write(data[-LIMIT // 2 :])
    os.replace(partial, path)


def extent(folder: str) -> tuple[int, int]:
    """Files and bytes below a folder."""
    files = size = 0
    for base, _, names in os.walk(folder):
        for name in names:
            try:
                size += os.stat(os.path.join(base, name)).st_size
                files += 1
            except OSError:
                continue
    return files, size
