"""Small servers on the loopback, each in a thread, that answer as a test tells them to."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs
from uuid import uuid4

Answer = Callable[[BaseHTTPRequestHandler, str], None]


@contextmanager
def served(answer: Answer) -> Iterator[str]:
    """The address of a server whose every request `answer` deals with; it gets the handler and the body."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer(self, self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode())

        do_POST = do_GET

        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def reply(handler: BaseHTTPRequestHandler, body: bytes, status: int = 200) -> None:
    """Answers with a body."""
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


class FakeLanguageTool:
    """Speaks LanguageTool's protocol: reports the words it is given, wherever they stand, and remembers what it was asked.
    Its version is its own, so that no answer of another one is taken for its."""

    def __init__(self, words: dict[str, tuple[str, str, str]]) -> None:
        self.words = words  # word -> rule, category, replacement
        self.version = f"6.8-{uuid4()}"
        self.asked: list[dict[str, str]] = []

    def __call__(self, handler: BaseHTTPRequestHandler, body: str) -> None:
        """Answers one request."""
        what = handler.path.partition("?")[0].rpartition("/")[2]
        if what == "languages":
            found: Any = [{"name": "English", "code": "en", "longCode": c} for c in ("en-US", "en-GB")]
        elif what == "info":
            found = {"software": {"version": self.version, "buildDate": "2025-01-01"}}
        else:
            fields = {k: v[0] for k, v in parse_qs(body, keep_blank_values=True).items()}
            self.asked.append(fields)
            found = {"matches": list(self._matches(fields["text"]))}
        reply(handler, json.dumps(found).encode())

    def _matches(self, text: str) -> Iterator[dict[str, Any]]:
        units = text.encode("utf-16-le")
        for word, (rule, category, right) in self.words.items():
            sought, at = word.encode("utf-16-le"), units.find(word.encode("utf-16-le"))
            while at >= 0:
                yield {
                    "offset": at // 2,
                    "length": len(sought) // 2,
                    "message": f"{word} is wrong",
                    "replacements": [{"value": right}] if right else [],
                    "rule": {"id": rule, "category": {"id": category}},
                }
                at = units.find(sought, at + 2)
