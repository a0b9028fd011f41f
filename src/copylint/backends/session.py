"""One server as a run of copylint uses it: asked paragraph by paragraph, never twice for the same."""

import os
import time
from collections.abc import Mapping, Sequence
from functools import partial
from hashlib import blake2b

from copylint.backends.answers import Answers
from copylint.backends.client import Client, Match
from copylint.backends.errors import BackendError
from copylint.backends.gather import gather
from copylint.backends.settings import Settings
from copylint.backends.state import running_state, state_path

_FORMAT = 1


class Session:
    """A server, found but asked only when there is something new to ask.

    `data` and `cache` are copylint's folders, `cache` "" where nothing is kept; `fields` are what every request says about rules. Methods raise
    BackendError, in one line, when the server takes no part.
    """

    def __init__(self, settings: Settings, data: str, cache: str, fields: Mapping[str, str]) -> None:
        self.settings = settings
        self.fields = fields
        self._client: Client | None = None
        self._version = ""
        self._own = "" if settings.server else state_path(data)
        self.url = settings.server or self._running(data)
        self._answers = Answers(os.path.join(cache, "languagetool.sqlite") if cache else "")

    def _running(self, data: str) -> str:
        """The address of copylint's own server."""
        state = running_state(data)
        if state is None or not state.ready:
            raise BackendError("no LanguageTool server runs: copylint languagetool start")
        self._version = f"{state.version} own"
        return state.url

    def client(self, until: float) -> Client:
        """The connection, made at first use."""
        if self._client is None:
            make = partial(Client, self.url, self.settings.timeout)
            ((_, self._client),) = gather([make], until - time.monotonic())
        assert self._client is not None
        return self._client

    def version(self) -> str:
        """What tells the answers of this server from another's."""
        if not self._version:
            until = time.monotonic() + self.settings.timeout
            client = self.client(until)
            ((_, self._version),) = gather([client.version], until - time.monotonic())
        return self._version

    def matches(self, texts: Sequence[str], language: str) -> list[list[Match]]:
        """What the server finds in each text, now or when it was asked before."""
        keys = [self._key(text, language) for text in texts]
        found = self._answers.fetch(keys)
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in found}
        if new:
            self._touch()
            found |= self._ask(new, language)
        return [found[key] for key in keys]

    def _key(self, text: str, language: str) -> bytes:
        said = repr((_FORMAT, self.version(), language, sorted(self.fields.items()), text))
        return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=20).digest()

    def _ask(self, new: Mapping[bytes, str], language: str) -> dict[bytes, list[Match]]:
        """The server's answers to texts; those that came before a failure are kept all the same."""
        until = time.monotonic() + self.settings.timeout
        client = self.client(until)
        keys, came = list(new), {}
        calls = [partial(client.matches, new[key], language, self.fields) for key in keys]
        try:
            for index, answer in gather(calls, until - time.monotonic()):
                came[keys[index]] = answer
        finally:
            self._answers.keep(came)
        return came

    def _touch(self) -> None:
        """Tells the supervisor of copylint's own server that it is used."""
        if self._own:
            try:
                os.utime(self._own)
            except OSError:
                return
