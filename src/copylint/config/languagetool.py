"""What a config file may say about LanguageTool."""

import re

from copylint.rulebook.yamlfile import Node

KEYS = ("use", "server", "dialect", "enable", "disable", "timeout")
USES = ("auto", "on", "off")


def languagetool(node: Node) -> dict[str, object]:
    """The settings of `languagetool:`, which is a mapping, or auto, on or off alone."""
    if not isinstance(node.value, dict):
        return {"use": _use(node)}
    return {key: _value(key, inner) for key, inner in node.fields(KEYS).items()}


def _use(node: Node) -> str:
    if isinstance(node.value, bool):
        return "on" if node.value else "off"
    return node.choice(USES)


def _value(key: str, node: Node) -> object:
    if key == "use":
        return _use(node)
    if key == "server":
        return _server(node)
    if key == "dialect":
        return _dialect(node)
    if key == "timeout":
        return _timeout(node)
    rules = tuple(item.text().removeprefix("LT-") for item in node.items())
    for item, rule in zip(node.items(), rules, strict=True):
        if not re.fullmatch(r"[A-Za-z0-9_\[\]-]{1,200}", rule):
            raise item.fail(f"`{rule}` is no rule of LanguageTool's: write its id, as HE_VERB_AGR")
    return rules


def _server(node: Node) -> str:
    url = node.text()
    if not re.fullmatch(r"(?:https?://)?[^\s/:?#]+(?::\d{1,5})?(?:/[^\s?#]*)?", url):
        raise node.fail(f"`{url}` is no server: write it as http://127.0.0.1:8081")
    return url


def _dialect(node: Node) -> str:
    named = node.text()
    if named not in ("auto", "us", "uk") and not re.fullmatch(r"en-[A-Z]{2}", named):
        raise node.fail(f"`dialect` can't be `{named}`: it is auto, us, uk, or a variant such as en-AU")
    return named


def _timeout(node: Node) -> float:
    seconds = node.number()
    if not 0 < seconds <= 3600:
        raise node.fail("`timeout` is a number of seconds, more than 0 and at most 3600")
    return seconds
