"""What was meant by a first word that is neither a command nor a file."""

import os

# What other tools call it, or what one might try.
_ELSEWHERE = {
    "explain": "rule CODE",
    "lint": "check",
    "fix": "check --fix",
    "format": "check --fix",
    "version": "--version",
    "list": "rules",
    "clean": "cache clean",
    "baseline": "check --baseline FILE",
}


def slip(word: str, commands: list[str]) -> str:
    """What is wrong with the word, with a suggestion; empty where it may be a file, or nothing is near."""
    if os.path.exists(word):
        return ""
    hint = ""
    if word[-3:].isdigit() and word[:2].isupper():
        hint = f" — `copylint rule {word}` explains a rule"
    elif word in _ELSEWHERE:
        hint = f" — did you mean `copylint {_ELSEWHERE[word]}`?"
    else:
        from copylint.rulebook.errors import suggestion

        hint = suggestion(word, commands)
    return f"{word}: no such file or command{hint}" if hint else ""
