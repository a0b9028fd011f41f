"""Settings for one file: per-path overrides applied, packs loaded, every rule decided with its reason."""

import os
from collections.abc import Mapping, Sequence

from copylint._typing import NamedTuple
from copylint.annotate.context import Context
from copylint.annotate.options import OptionValue
from copylint.config.settings import Config
from copylint.rulebook.errors import RuleError, suggestion
from copylint.rulebook.pack import Pack
from copylint.rulebook.select import Choice, Decision, decide, is_partners
from copylint.rulebook.store import builtin_pack, user_pack

DIALECTS = {"ap": "us", "uk": "uk"}  # of house styles and of those that build on them


class Resolved(NamedTuple):
    """All that a linter is made from, for the files that share it."""

    config: Config
    packs: tuple[Pack, ...]
    decisions: Mapping[str, Decision]
    context: Context

    @property
    def on(self) -> frozenset[str]:
        """Codes of the rules that are on."""
        return frozenset(c for c, d in self.decisions.items() if d.on)

    @property
    def options(self) -> "dict[str, Mapping[str, OptionValue]]":
        """Options that differ from those of the rule files, by code: the profile's, then the style's, then the config's."""
        profiles = {name: inner for p in self.packs for name, inner in p.profiles.items()}
        names = (
            *reversed(profiles.get(self.config.profile, ())),
            *reversed(profiles.get(self.config.style, ())),
        )
        made = dict(self.config.options)
        for rule in (r for p in self.packs for r in p.rules if r.in_profile):
            values: dict[str, OptionValue] = {}
            for name in names:
                values.update(rule.in_profile.get(name, {}))
            if values:
                made[rule.code] = {**values, **made.get(rule.code, {})}
        return made


def resolve(config: Config, pub_date: str = "") -> Resolved:
    """Loads the packs a config names and decides every rule. Raises RuleError for what it names and is not there."""
    packs = [builtin_pack()]
    base = os.path.dirname(config.path)
    for folder in config.rule_paths:
        packs.append(_located(config, folder, lambda f=folder: user_pack(os.path.join(base, f))))
    if config.plugins:
        from copylint.config.plugins import plugin_packs

        packs += _located(config, "plugins", lambda: plugin_packs(config.plugins))
    if len(packs) > 1:
        _check_taken(config, packs)
    rules = [r for p in packs for r in p.rules]
    profiles = {name: inner for p in packs for name, inner in p.profiles.items()}
    choice = Choice(
        config.profile, config.style, config.preview, config.select, config.extend_select, config.ignore
    )
    decisions = _located(config, "", lambda: decide(rules, profiles, choice))
    _check_codes(config, packs)
    context = Context(pub_date, _dialect(config, profiles), frozenset(w.lower() for w in config.words))
    return Resolved(config, tuple(packs), decisions, context)


def _dialect(config: Config, profiles: Mapping[str, tuple[str, ...]]) -> str:
    """The dialect that is set, else that of the house style, else of the profile."""
    if config.dialect == "auto":
        for name in (config.style, config.profile):
            for base, dialect in DIALECTS.items():
                if base in profiles.get(name, ()) and name != "all":
                    return dialect
    return config.dialect


def _check_taken(config: Config, packs: Sequence[Pack]) -> None:
    """No two rules may have the same code or name, wherever they come from."""
    key = "rule-paths" if config.rule_paths else "plugins"
    seen: dict[str, str] = {}
    for pack in packs:
        owner = "a rule of copylint's own" if pack.builtin else "a rule of another folder or plugin"
        for rule in pack.rules:
            for word in (rule.code, rule.name):
                if word in seen:
                    message = f"rule {rule.code} {rule.name}: `{word}` is taken by {seen[word]}"
                    raise _at(config, key, message)
        seen.update((word, owner) for rule in pack.rules for word in (rule.code, rule.name))


def _check_codes(config: Config, packs: Sequence[Pack]) -> None:
    """Severities and options must be of rules and options that exist."""
    rules = {r.code: r for p in packs for r in p.rules}
    for code in (*config.severity, *config.options):
        if code not in rules and not (code in config.severity and is_partners(code)):
            raise _at(config, code, f"no rule has the code `{code}`{suggestion(code, list(rules))}")
    for code, values in config.options.items():
        known = rules[code].options
        for name, value in values.items():
            key = f"{code}.{name}"
            if name not in known:
                raise _at(config, key, f"{code} has no option `{name}`{suggestion(name, list(known))}")
            if wanted := _wanted(known[name], value):
                raise _at(config, key, f"option `{name}` of {code} must be {wanted}")


def _wanted(default: OptionValue, value: OptionValue) -> str:
    """What a value must be to stand in for the rule's own; empty where it can."""
    if isinstance(default, bool):
        return "" if isinstance(value, bool) else "true or false"
    if isinstance(default, int | float):
        return "" if isinstance(value, int | float) and not isinstance(value, bool) else "a number"
    if isinstance(default, tuple):
        return "" if isinstance(value, str | tuple) else "a list of words"
    return "" if isinstance(value, str) else "a word"


def _at(config: Config, key: str, message: str) -> RuleError:
    row, column = config.places.get(key, (0, 0))
    return RuleError(message, config.path, row, column)


def _located(config: Config, key: str, make):  # type: ignore[no-untyped-def]
    """What `make` gives; a RuleError without a place gets the place of the word it names in the config.

    A word that the config has not comes from the command line.
    """
    try:
        return make()
    except RuleError as error:
        word = next((w for w in config.places if f"`{w}`" in error.message), key)
        if error.row or word not in config.places:
            raise
        message = f"{error.path}: {error.message}" if error.path else error.message
        raise _at(config, word, message) from None
