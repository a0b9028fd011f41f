"""Which rules are on, and why."""

from collections.abc import Iterable, Mapping, Sequence

from copylint._typing import NamedTuple
from copylint.rulebook.errors import RuleError, suggestion
from copylint.rulebook.rule import Rule

STYLE = "style"  # the profile that every house style builds on


class Choice(NamedTuple):
    """What the user asks for. `select` replaces the profile and the house style; `extend` adds to them; `ignore`
    takes away. The more exact selector wins: a code over a prefix."""

    profile: str = "desk"
    style: str = ""
    preview: bool = False
    select: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Decision(NamedTuple):
    """Whether a rule is on, and the reason in words."""

    on: bool
    why: str


def matches(selector: str, rule: Rule) -> bool:
    """Whether a selector (code, prefix of codes, name, or ALL) means the rule."""
    return selector == "ALL" or rule.name == selector or rule.code.startswith(selector)


def is_partners(selector: str) -> bool:
    """Whether a selector means findings that another program makes: `LT`, `LT-` and a rule of LanguageTool, or a name
    as `languagetool-grammar`."""
    return selector == "LT" or selector.startswith(("LT-", "languagetool-"))


def check_selectors(selectors: Iterable[str], rules: Sequence[Rule]) -> None:
    """Raises RuleError for a selector that means no rule."""
    for selector in selectors:
        if is_partners(selector):
            continue
        if not selector or not any(matches(selector, r) for r in rules):
            known = [r.code for r in rules] + [r.name for r in rules]
            raise RuleError(f"no rule is called `{selector}`{suggestion(selector, known)}")


def decide(
    rules: Sequence[Rule], profiles: Mapping[str, tuple[str, ...]], choice: Choice
) -> dict[str, Decision]:
    """For every rule, by code, whether it is on and why."""
    included = profiles.get(choice.profile)
    if included is None:
        known = f"it is one of {', '.join(profiles)}{suggestion(choice.profile, tuple(profiles))}"
        raise RuleError(f"no profile is called `{choice.profile}`: {known}")
    style = _style(profiles, choice.style)
    check_selectors((*choice.select, *choice.extend, *choice.ignore), rules)
    return {r.code: _decide(r, included, style, choice) for r in rules}


def _style(profiles: Mapping[str, tuple[str, ...]], name: str) -> tuple[str, ...]:
    """The profiles that a house style brings; a style is a profile that builds on `style`."""
    styles = [n for n, inner in profiles.items() if STYLE in inner and n not in (STYLE, "all")]
    if name and name not in styles:
        raise RuleError(
            f"no house style is called `{name}`: it is one of {', '.join(sorted(styles))}{suggestion(name, styles)}"
        )
    return profiles[name] if name else ()


def _decide(rule: Rule, included: tuple[str, ...], style: tuple[str, ...], choice: Choice) -> Decision:
    chosen = _best(rule, choice.select)
    added = _best(rule, choice.extend)
    dropped = _best(rule, choice.ignore)
    if chosen or added:
        word, where = max((chosen, "select"), (added, "extend-select"), key=lambda c: len(c[0]))
        on = Decision(True, f"{where}: {word}")
        if rule.preview and not choice.preview and word not in (rule.code, rule.name):
            on = Decision(False, f"{where}: {word}, but the rule is in preview (--preview, or its full code)")
    elif choice.select:
        on = Decision(False, "not in select")
    elif rule.profile not in included and rule.profile not in style:
        on = Decision(False, f"profile {rule.profile} is not part of {choice.profile}")
    elif rule.preview and not choice.preview:
        on = Decision(False, "in preview (--preview)")
    else:
        on = Decision(
            True, f"profile {choice.profile}" if rule.profile in included else f"style {choice.style}"
        )
    if (
        dropped
        and on.on
        and _exactness(rule, dropped) >= max(_exactness(rule, chosen), _exactness(rule, added))
    ):
        return Decision(False, f"ignore: {dropped}")
    return on


def _best(rule: Rule, selectors: tuple[str, ...]) -> str:
    """The most exact selector that means the rule, or an empty string."""
    if not selectors:
        return ""
    return max((s for s in selectors if matches(s, rule)), key=lambda s: _exactness(rule, s), default="")


def _exactness(rule: Rule, selector: str) -> int:
    if not selector or selector == "ALL":
        return 0 if not selector else 1
    return 100 if selector in (rule.code, rule.name) else 1 + len(selector)
