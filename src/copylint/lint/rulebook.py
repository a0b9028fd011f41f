"""The rules of a run: packs, the patterns that are on, their matchers made at first use."""

import marshal
from collections.abc import Callable, Iterator, Mapping
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
        self.always = [i for i in pack.always if self.enabled[i]]
        self._bodies: dict[int, PatternBody] = {}
        self._matchers: dict[int, Matcher] = {}
        self._found_checks: dict[str, Check] = {}
        self._options: dict[str, Options] = {}

    def options(self, rule: Rule) -> Options:
        """A rule's options with the run's own values."""
        if rule.code not in self._options:
            self._options[rule.code] = Options({**rule.options, **self.settings.options.get(rule.code, {})})
        return self._options[rule.code]

    def candidates(self, article: Article) -> dict[int, list[str]]:
        """The patterns that may match, with the words of the article that trigger them; none for those without."""
        found: dict[int, list[str]] = {}
        index, enabled = self.pack.index, self.enabled
        for word in article.where.keys() & index.keys():
            for p in index[word]:
                if enabled[p]:
                    if p in found:
                        found[p].append(word)
                    else:
                        found[p] = [word]
        for p in self.always:
            found[p] = []
        return found

    def _found(self, article: Article, words: list[str], scope: frozenset[str]) -> dict[int, list[int]]:
        """Passage index -> the places of the words there, in order, for the passages of a scope that have one."""
        passages, where = article.passages, article.where
        if not words:
            return {q.index: [] for q in passages if q.kind in scope}
        if len(words) == 1:
            word = words[0]
            return {n: passages[n].places[word] for n in where[word] if passages[n].kind in scope}
        found: dict[int, list[int]] = {}
        for word in words:
            for n in where[word]:
                if passages[n].kind in scope:
                    found[n] = found.get(n, []) + passages[n].places[word]
        return {n: sorted(found[n]) for n in sorted(found)}

    def _wanted(self, article: Article, words: list[str], scope: frozenset[str]) -> bool:
        """Whether a passage of a scope has one of the words, or there is one at all where no words are asked for."""
        passages = article.passages
        if not words:
            return any(q.kind in scope for q in passages)
        return any(passages[n].kind in scope for word in words for n in article.where[word])

    def hits(self, article: Article, faults: list[RuleFault]) -> Iterator[tuple[Rule, Hit]]:
        """Every hit of every rule that is on. A rule that fails is added to `faults`; the others go on."""
        for p, words in sorted(self.candidates(article).items()):
            rule = self.rules[self.pack.patterns[p][0]]
            try:
                for hit in self._hits(p, rule, article, words):
                    yield rule, hit
            except Exception as error:  # whatever a rule does, the other rules' findings are kept
                faults.append(RuleFault(rule.code, f"{type(error).__name__}: {error}"))

    def _hits(self, p: int, rule: Rule, article: Article, words: list[str]) -> Iterator[Hit]:
        if not self._wanted(article, words, rule.scope):
            return
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
        yield from matcher.hits(article, self._found(article, words, rule.scope))

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
