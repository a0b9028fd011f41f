"""Asks a LanguageTool server, through language-tool-python."""

from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from copylint._typing import Any, NamedTuple
from copylint.backends.errors import NEEDS_EXTRA, BackendError

_LOCAL = ("localhost", "127.0.0.1", "::1")
_DIRECT = {"http": "", "https": "", "all": ""}


class Match(NamedTuple):
    """What LanguageTool found. `start`:`end` count UTF-16 units of the text that was sent, as its protocol does."""

    start: int
    end: int
    rule: str
    category: str
    message: str
    replacements: tuple[str, ...]
    url: str


class Client:
    """A connection to one server. Raises BackendError, in one line, for whatever goes wrong."""

    def __init__(self, url: str, timeout: float) -> None:
        self.url = _root(url)
        try:
            from language_tool_python import LanguageTool
        except ModuleNotFoundError:
            raise BackendError(NEEDS_EXTRA) from None
        proxies = _DIRECT if urlsplit(self.url).hostname in _LOCAL else None

        class Tool(LanguageTool):
            """Waits as long as it is told to."""

            _TIMEOUT: Any = timeout

        try:
            self._tool = Tool("en-US", remote_server=self.url, proxies=proxies)
        except Exception as error:  # the package lets through what urllib3, json and its own code raise
            raise BackendError(f"LanguageTool at {self.url}: {explained(error)}") from None

    def version(self) -> str:
        """What tells this server's software from another's."""
        found = self._ask("info", {}, "get")
        software = found.get("software") if isinstance(found, dict) else None
        if not isinstance(software, dict) or not isinstance(software.get("version"), str):
            raise BackendError(f"LanguageTool at {self.url}: does not say which version it is")
        return f"{software['version']} {software.get('buildDate', '')}".strip()

    def matches(self, text: str, language: str, settings: Mapping[str, str]) -> list[Match]:
        """What the server finds in a text. `settings` are more fields of the request."""
        found = self._ask("check", {"language": language, "text": text, **settings}, "post")
        try:
            return [_match(m) for m in found["matches"]]
        except (KeyError, TypeError, ValueError, IndexError, AttributeError):
            raise BackendError(f"LanguageTool at {self.url}: its answer is not LanguageTool's") from None

    def _ask(self, what: str, fields: dict[str, str], method: Any) -> Any:
        tool = self._tool
        try:
            return tool._query_server(urljoin(tool.url, what), fields, 1, method)
        except Exception as error:
            raise BackendError(f"LanguageTool at {self.url}: {explained(error)}") from None


def _root(url: str) -> str:
    """The address in the form language-tool-python takes: with a scheme, without the version of the protocol."""
    url = url.strip().rstrip("/").removesuffix("/v2")
    return ("" if "://" in url else "http://") + url + "/"


def _match(found: Mapping[str, Any]) -> Match:
    rule = found["rule"]
    start, length = int(found["offset"]), int(found["length"])
    if start < 0 or length < 0:
        raise ValueError
    urls = rule.get("urls") or [{}]
    return Match(
        start,
        start + length,
        str(rule["id"]),
        str(rule["category"]["id"]),
        " ".join(str(found["message"]).split()),
        tuple(str(r["value"]) for r in found["replacements"][:5]),
        str(urls[0].get("value") or f"https://community.languagetool.org/rule/show/{rule['id']}?lang=en"),
    )


def explained(error: BaseException) -> str:
    """A failure in a few words, without the names of the libraries it came through."""
    text = " ".join(str(error).split())
    for sign, what in (
        ("Read timed out", "no answer in time"),
        ("ConnectTimeout", "no answer in time"),
        ("Connection refused", "nothing listens there"),
        ("NameResolutionError", "no such host"),
        ("Failed to resolve", "no such host"),
        ("RemoteDisconnected", "it closed the connection"),
        ("Connection aborted", "it closed the connection"),
        ("Connection reset", "it closed the connection"),
        ("rate limit", "too many requests"),
    ):
        if sign in text:
            return what
    if not text or isinstance(error, KeyError | TypeError | AttributeError | UnicodeError):
        return "its answer is not LanguageTool's"
    return f"it answers “{text if len(text) <= 80 else text[:77] + '…'}”"
