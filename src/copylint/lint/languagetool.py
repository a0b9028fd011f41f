"""LanguageTool beside copylint's own rules: its reports become findings, those of the same words are joined."""

import os
import re

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.backends.curated import read_table, request_fields
from copylint.backends.errors import BackendError
from copylint.backends.reports import Report, reports
from copylint.backends.session import Session
from copylint.backends.settings import Settings
from copylint.backends.state import running_state
from copylint.config.settings import Config
from copylint.document.spans import TextSpan
from copylint.lint.finding import Finding
from copylint.lint.run import context_of, fix_of
from copylint.rulebook.store import builtin_folder, cache_folder, data_folder, server_state

_LONGEST = 60  # code points of the words found that a message names
TABLE = ("languagetool", "rules.tsv")  # below the folder of rules
_WORDING = ("TY", "GR")  # families whose findings may speak of the same words as LanguageTool's


class Partner:
    """LanguageTool as the files that share a config use it.

    `cache` is whether answers are kept. `note` says why it takes no part, once it doesn't; `needed` tells that the user insists on it.
    """

    def __init__(self, config: Config, cache: bool = True) -> None:
        self.config = config
        self.settings = _settings(config)
        self.needed = self.settings.use == "on"
        self.note = ""
        self.table = read_table(os.path.join(builtin_folder(), *TABLE))
        self._session: Session | None = None
        fields = request_fields(self.table, self.settings)
        try:
            self._session = Session(self.settings, data_folder(), cache_folder() if cache else "", fields)
        except BackendError as error:
            if self.needed:
                self._fail(error)

    def _fail(self, error: BackendError) -> None:
        self._session = None
        self.note = f"LanguageTool takes no part: {error}"

    def identity(self) -> str:
        """What tells its findings from those of another server or version; empty where it takes no part."""
        if self._session is not None:
            try:
                return self._session.version()
            except BackendError as error:
                self._fail(error)
        return ""

    def add(self, article: Article, findings: list[Finding]) -> list[Finding]:
        """The findings with LanguageTool's among them; as they were where it takes no part."""
        if self._session is None:
            return findings
        quotes = self.config.quotes == "check"
        try:
            found = list(reports(article, self._session, self.settings, self.table, quotes))
        except BackendError as error:
            self._fail(error)
            return findings
        return _joined(findings, [f for r in found if self._wanted(f := self._finding(article, r))])

    def _wanted(self, finding: Finding) -> bool:
        """Whether the selectors of the settings mean a finding."""
        if self.config.select and not _chosen(self.config.select, finding):
            return False
        return not _chosen(self.config.ignore, finding)

    def _finding(self, article: Article, report: Report) -> Finding:
        code = f"LT-{report.rule}"
        passage = article.passages[report.passage]
        edits: tuple[Edit, ...] = ()
        if report.replacements:
            edits = (Edit(report.start, report.end, report.replacements[0]),)
        title = " or ".join(report.replacements)
        hit = Hit(report.passage, report.start, report.end, edits=edits, title=title)
        safety = report.fix if article.document.source.writable else "display"
        return Finding(
            code,
            name_of(report.category),
            self.config.severity.get(code, "warning"),
            _message(passage.text[report.start : report.end], report.message),
            passage.block.prose.to_source(TextSpan(report.start, report.end)),
            fix_of(passage, hit, safety),
            (),
            context_of(passage, hit),
            url=report.url,
        )


def _message(words: str, message: str) -> str:
    """LanguageTool's message, with the words found where it does not name them."""
    if re.search(rf"(?<!\w){re.escape(words.strip())}(?!\w)", message):
        return message
    short = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
    return f"“{short.strip()}”: {message}"


def described(config: Config) -> str:
    """In a line, whether LanguageTool takes part and which server is asked."""
    settings = _settings(config)
    if settings.use == "off":
        return "off"
    if settings.server:
        return f"{settings.use}, the server at {settings.server}"
    try:
        state = running_state(data_folder()) if os.path.exists(server_state()) else None
    except BackendError:
        state = None
    if state is not None and state.ready:
        return f"{settings.use}, the server at {state.url} (version {state.version})"
    return f"{settings.use}, but no server runs (copylint languagetool start)"


def name_of(category: str) -> str:
    """The name of findings of one of LanguageTool's categories: CONFUSED_WORDS is languagetool-confused-words."""
    return f"languagetool-{category.lower().replace('_', '-')}"


def _settings(config: Config) -> Settings:
    """The settings of a config; a selector that names a rule (LT-HE_VERB_AGR) turns it on."""
    found = Settings(**config.languagetool)  # type: ignore[arg-type]
    named = (*config.select, *config.extend_select)
    more = tuple(s.removeprefix("LT-") for s in named if s.startswith("LT-"))
    return found._replace(enable=(*found.enable, *more))


def _chosen(selectors: tuple[str, ...], finding: Finding) -> bool:
    return any(s == "ALL" or finding.name == s or finding.code.startswith(s) for s in selectors)


def _joined(own: list[Finding], others: list[Finding]) -> list[Finding]:
    """All findings; where LanguageTool speaks of words that one of ours speaks of, ours stays and names it."""
    wording = [i for i, f in enumerate(own) if f.code.startswith(_WORDING)]
    found = list(own)
    for other in others:
        same = next((i for i in wording if _touch(own[i], other)), None)
        if same is None:
            found.append(other)
        elif f"[{other.code}" not in found[same].message:
            found[same] = found[same]._replace(message=f"{found[same].message} [{other.code} too]")
    return found


def _touch(one: Finding, other: Finding) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end
