"""The rules of a run: packs, the patterns that are on, their matchers made at first use."""

import marshal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping

from copylint._bundle import fetch
from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options, OptionValue
from copylint.match.matcher import Inside, Matcher, PatternBody, make
from copylint.match.needs import Needs, met
from copylint.rulebook.pack import Pack
from copylint.rulebook.rule import Rule

Check = Callable[[Article, Options], Iterator[Hit]]
_KEPT = 200  # kinds of articles whose scopes are kept


class RuleFault(Exception):
    """A rule that failed while it ran: its code and what went wrong."""

    def __init__(self, code: str, error: Exception) -> None:
        """`error` is what the rule raised; a LookupError tells by itself what is missing."""
        reason = str(error) if type(error) is LookupError else f"{type(error).__name__}: {error}"
        super().__init__(f"rule {code} failed and was left out here: {reason}")
        self.reason = reason


class Settings(NamedTuple):
    """What a run changes about the rules: which are on, severities, options, and whether quotes are linted too
    and whether comments that hide findings must say why."""

    on: frozenset[str]
    severity: Mapping[str, str] = {}
    options: Mapping[str, Mapping[str, OptionValue]] = {}
    check_quotes: bool = False
    want_reasons: bool = False


class _Asked:
    """A pattern with a check, which is imported for the first article that has what it needs."""

    __slots__ = ("check", "checks", "message", "name", "needs", "options")

    def __init__(self, body: PatternBody, options: Options, checks: Mapping[str, Check]) -> None:
        self.name, needs = body.data
        self.needs = Needs(*needs) if needs else None
        self.message = body.message
        self.options = options
        self.checks = checks
        self.check: Check | None = None

    def hits(self, article: Article, words: list[str], inside: Inside) -> Iterable[Hit]:
        """Hits, also in passages that the rule does not look at."""
        if words and not _stand(words, article, inside):
            return ()
        if self.needs is not None and not met(self.needs, article):
            return ()
        if self.check is None:
            self.check = self.checks.get(self.name) or _imported(self.name)
        return self.check(article, self.options)


class _Matched:
    """A pattern with a matcher, which is made for the first article that has one of its words."""

    __slots__ = ("body", "matcher", "message", "options")

    def __init__(self, body: PatternBody, options: Options) -> None:
        self.body = body
        self.message = body.message
        self.options = options
        self.matcher: Matcher | None = None

    def hits(self, article: Article, words: list[str], inside: Inside) -> Iterable[Hit]:
        """Hits in the passages `inside` that have one of the words."""
        if self.matcher is None:
            self.matcher = make(self.body, self.options)
        return self.matcher.hits(article, words, inside)


class _Scopes(dict[frozenset[str], Inside]):
    """Kinds of passages -> the passages that have one of them."""

    def __init__(self, kinds: tuple[str, ...]) -> None:
        super().__init__()
        self.kinds = kinds

    def __missing__(self, scope: frozenset[str]) -> Inside:
        self[scope] = found = {i: () for i, kind in enumerate(self.kinds) if kind in scope}
        return found


class ActivePack:
    """The part of a pack that is on."""

    def __init__(self, pack: Pack, settings: Settings, checks: Mapping[str, Check]) -> None:
        self.pack = pack
        self.settings = settings
        self.checks = checks
        self.rules = pack.rules
        self._rule_of = [pack.rules[p[0]] for p in pack.patterns]
        self.enabled = [rule.code in settings.on for rule in self._rule_of]
        self.always = [i for i in pack.always if self.enabled[i]]
        self._ask_always()
        self._patterns: list[_Asked | _Matched | None] = [None] * len(pack.patterns)
        self._options: dict[str, Options] = {}
        self._scopes: dict[tuple[str, ...], _Scopes] = {}

    def _ask_always(self) -> None:
        """Checks whose word lists the run changes look at every article: their triggers know the rule's own words."""
        own = {
            code
            for code, values in self.settings.options.items()
            if any(isinstance(value, tuple) for value in values.values())
        }
        for p, (rule, kind, *_) in enumerate(self.pack.patterns if own else ()):
            if kind == "check" and self.enabled[p] and self.rules[rule].code in own and p not in self.always:
                self.enabled[p] = False
                self.always.append(p)

    def options(self, rule: Rule) -> Options:
        """A rule's options with the run's own values."""
        if rule.code not in self._options:
            self._options[rule.code] = Options({**rule.options, **self.settings.options.get(rule.code, {})})
        return self._options[rule.code]

    def candidates(self, article: Article) -> dict[int, list[str]]:
        """The patterns that may match, with the words of the article that trigger them; none for those without."""
        found: dict[int, list[str]] = {p: [] for p in self.always}
        index, enabled = self.pack.index, self.enabled
        for word in article.where.keys() & index.keys():
            for p in index[word]:
                if enabled[p]:
                    if p in found:
                        found[p].append(word)
                    else:
                        found[p] = [word]
        return found

    def hits(self, article: Article, faults: list[RuleFault]) -> Iterator[tuple[Rule, Hit]]:
        """Every hit of every rule that is on. A rule that fails is added to `faults`; the others go on."""
        candidates, scopes = self.candidates(article), self._inside(article)
        rule_of, patterns = self._rule_of, self._patterns
        for p in sorted(candidates):
            words, rule = candidates[p], rule_of[p]
            inside = scopes[rule.scope]
            if not inside:
                continue
            try:
                pattern = patterns[p] or self._prepared(p, rule)
                for hit in pattern.hits(article, words, inside):
                    if hit.passage in inside:
                        yield rule, hit if hit.message else hit._replace(message=pattern.message)
            except Exception as error:  # whatever a rule does, the other rules' findings are kept
                faults.append(RuleFault(rule.code, error))

    def _inside(self, article: Article) -> "_Scopes":
        """The passages of an article by the scopes of rules; those of articles built alike are the same."""
        kinds = tuple([passage.kind for passage in article.passages])
        found = self._scopes.get(kinds)
        if found is None:
            if len(self._scopes) >= _KEPT:
                self._scopes.clear()
            found = self._scopes[kinds] = _Scopes(kinds)
        return found

    def _prepared(self, p: int, rule: Rule) -> _Asked | _Matched:
        _, kind, start, middle, end = self.pack.patterns[p]
        data, message, severity, fix, guards = marshal.loads(self.pack.bodies[start:middle])
        stock = self.pack.bodies[middle:end]
        body = PatternBody(kind, data, message, severity, fix, guards, self.pack.builtin, stock)
        options = self.options(rule)
        made = _Asked(body, options, self.checks) if kind == "check" else _Matched(body, options)
        self._patterns[p] = made
        return made


def _stand(words: list[str], article: Article, inside: Inside) -> bool:
    """Whether one of the words stands in one of the passages `inside`."""
    if len(inside) == len(article.passages):
        return True
    where, indexes = article.where, inside.keys()
    return any(not indexes.isdisjoint(where[word]) for word in words)


def _imported(name: str) -> Check:
    """A check of copylint's own; its module is imported at first use."""
    module = f"copylint.checks.{name}"
    try:
        fetch(module)
    except ModuleNotFoundError as error:
        if error.name not in (module, module.rpartition(".")[0]):
            raise
    check: Check | None = getattr(sys.modules.get(module), "check", None)
    if check is None:
        raise LookupError(f"there is no check called `{name}`{_near(name)}")
    return check


def _near(name: str) -> str:
    """A suggestion among the checks that there are."""
    from pkgutil import walk_packages

    from copylint import checks
    from copylint.rulebook.errors import suggestion

    start = "copylint.checks."
    known = [m.name.removeprefix(start) for m in walk_packages(checks.__path__, start) if not m.ispkg]
    return suggestion(name, [k for k in known if k.endswith(f".{name}")] or known)
