"""The rules of a run: packs, the patterns that are on, their matchers made at first use."""

import marshal
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options, OptionValue
from copylint.match.matcher import Matcher, PatternBody, make
from copylint.match.needs import Needs, met
from copylint.rulebook.pack import Pack
from copylint.rulebook.rule import Rule

Check = Callable[[Article, Options], Iterator[Hit]]


class RuleFault(Exception):
    """A rule that failed while it ran: its code and what went wrong."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(f"rule {code} failed and was left out here: {reason}")


class Settings(NamedTuple):
    """What a run changes about the rules: which are on, severities, options, and whether quotes are linted too
    and whether comments that hide findings must say why."""

    on: frozenset[str]
    severity: Mapping[str, str] = {}
    options: Mapping[str, Mapping[str, OptionValue]] = {}
    check_quotes: bool = False
    want_reasons: bool = False


class ActivePack:
    """The part of a pack that is on."""

    def __init__(self, pack: Pack, settings: Settings, checks: Mapping[str, Check]) -> None:
        self.pack = pack
        self.settings = settings
        self.checks = checks
        self.rules = pack.rules
        self.enabled = [self.rules[p[0]].code in settings.on for p in pack.patterns]
        self.scopes = [self.rules[p[0]].scope for p in pack.patterns]
        self.always = [i for i in pack.always if self.enabled[i]]
        self._by_kind: dict[str, dict[str, tuple[int, ...]]] = {}
        self._bodies: dict[int, PatternBody] = {}
        self._matchers: dict[int, Matcher] = {}
        self._found_checks: dict[str, Check] = {}
        self._options: dict[str, Options] = {}

    def options(self, rule: Rule) -> Options:
        """A rule's options with the run's own values."""
        if rule.code not in self._options:
            self._options[rule.code] = Options({**rule.options, **self.settings.options.get(rule.code, {})})
        return self._options[rule.code]

    def candidates(self, article: Article) -> dict[int, dict[int, list[int]]]:
        """For each pattern that may match: passage index -> token indexes of its triggers, in order."""
        found: dict[int, dict[int, list[int]]] = {}
        index = self.pack.index.keys()
        for passage in article.passages:
            if passage.kind == "code":
                continue
            places, wanted, number = passage.places, self._wanted(passage.kind), passage.index
            for word in places.keys() & index:
                patterns = wanted.get(word)
                if patterns is None:
                    patterns = wanted[word] = self._triggered(word, passage.kind)
                for p in patterns:
                    passages = found.setdefault(p, {})
                    known = passages.get(number)
                    passages[number] = places[word] if known is None else sorted(known + places[word])
        everywhere: dict[frozenset[str], dict[int, list[int]]] = {}
        for p in self.always:
            scope = self.scopes[p]
            if scope not in everywhere:
                everywhere[scope] = {q.index: [] for q in article.passages if q.kind in scope}
            if everywhere[scope]:
                found[p] = everywhere[scope]
        return found

    def _wanted(self, kind: str) -> dict[str, tuple[int, ...]]:
        """Words met so far in passages of a kind -> the patterns that they trigger there."""
        return self._by_kind.setdefault(kind, {})

    def _triggered(self, word: str, kind: str) -> tuple[int, ...]:
        enabled, scopes = self.enabled, self.scopes
        return tuple(p for p in self.pack.index[word] if enabled[p] and kind in scopes[p])

    def hits(self, article: Article, faults: list[RuleFault]) -> Iterator[tuple[Rule, Hit]]:
        """Every hit of every rule that is on. A rule that fails is added to `faults`; the others go on."""
        for p, found in sorted(self.candidates(article).items()):
            rule = self.rules[self.pack.patterns[p][0]]
            try:
                for hit in self._hits(p, rule, article, found):
                    yield rule, hit
            except Exception as error:  # whatever a rule does, the other rules' findings are kept
                faults.append(RuleFault(rule.code, f"{type(error).__name__}: {error}"))

    def _hits(
        self, p: int, rule: Rule, article: Article, found: Mapping[int, Sequence[int]]
    ) -> Iterator[Hit]:
        body = self._body(p)
        if body.kind == "check":
            name, needs = body.data
            if needs and not met(Needs(*needs), article):
                return
            for hit in self._check(name)(article, self.options(rule)):
                if article.passages[hit.passage].kind in rule.scope:
                    yield hit._replace(message=hit.message or body.message)
            return
        matcher = self._matchers.get(p)
        if matcher is None:
            matcher = self._matchers[p] = make(body, self.options(rule))
        yield from matcher.hits(article, found)

    def _body(self, p: int) -> PatternBody:
        body = self._bodies.get(p)
        if body is None:
            _, kind, start, end = self.pack.patterns[p]
            data, message, severity, fix, guards = marshal.loads(self.pack.bodies[start:end])
            body = PatternBody(kind, data, message, severity, fix, guards, self.pack.builtin)
            self._bodies[p] = body
        return body

    def _check(self, name: str) -> Check:
        found = self.checks.get(name) or self._found_checks.get(name)
        if found is None:
            found = self._found_checks[name] = _imported(name)
        return found


def _imported(name: str) -> Check:
    """A check of copylint's own; its module is imported at first use."""
    try:
        check: Check = import_module(f"copylint.checks.{name}").check
    except ModuleNotFoundError as error:
        if error.name != f"copylint.checks.{name}":
            raise
        raise LookupError(f"there is no check called `{name}`") from None
    return check
