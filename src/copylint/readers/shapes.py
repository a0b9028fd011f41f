"""What a line looks like, whatever the format: byline, date line, caption, dateline, heading."""

import re
from functools import cache


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CLOSERS = "\"'”’)]»*_"
_MONTHS = _set(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august "
    "september october november december"
)
_DAYS = _set(
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday"
)
_LEADS = _set("published posted updated last first date created modified")
_CAPTION_FIRST = _set(
    "photo photos photograph photographs photography picture pictures image images video media caption credit "
    "illustration graphic file pictured courtesy source"
)
_CREDITED = ("Photo", "Picture", "Image", "AP", "Reuters", "AFP", "Getty", "PA")
_NEVER_LAST = _set(
    "a an the and or but of to in on at by for from with as that than is are was were be been has have had will "
    "would could should may might must can both its his her their it he she they said"
)
_PAIRED = {"“": "”", "‘": "’", '"': '"', "'": "'"}
_ROLES = (
    "reporter",
    "correspondent",
    "editor",
    "writer",
    "columnist",
    "contributor",
    "producer",
    "journalist",
    "critic",
)
_ROLE = f"(?:{'|'.join(_ROLES)}|bureau chief)"
_OWN = _set("our staff special agency the associated reuters press pa afp agence agencies newsroom")
_AGENCIES = (
    "associated press",
    "reuters",
    "press association",
    "pa media",
    "afp",
    "france-presse",
    "agencies",
    "newsroom",
)
_BY = _set("by words reporting written story report analysis interview")
_AFTER_NAMES = ("in", "at", "for", "of", "and", "published", "posted", "updated")
_NAME = r"[A-Z][\w.’'-]*(?:,? (?:(?:del?|van|von|de[rn]|l[ae]|d[ia]|bin|[ae]l|st|ter|y|della) ){0,2}[A-Z][\w.’'-]*){0,6}"


def words_in(text: str) -> int:
    """About how many words; runs of spaces count double."""
    return text.count(" ") + 1


def ends_in_stop(text: str) -> bool:
    """Whether a sentence ends here: a full stop, an exclamation mark, an ellipsis or a question mark."""
    bare = text.rstrip(_CLOSERS)
    return bare != "" and bare[-1] in ".!?…"


def breaks_off(text: str) -> bool:
    """Whether a line ends in a word that no sentence or heading ends in: the copy was cut here."""
    return text.rsplit(None, 1)[-1].lower() in _NEVER_LAST


def is_heading(text: str) -> bool:
    """Whether a short line without a stop reads as a heading, not as a scrap of speech or a row of figures."""
    first = text[0]
    if first in _PAIRED:
        return text[-1] == _PAIRED[first] and text[-2:-1] not in (".", ",", "?", "!")
    if not (first.isupper() or first.isdigit()) or text[-1] in '”"':
        return False
    return 3 * sum(map(str.isdigit, text)) < len(text) and not breaks_off(text)


def _first(text: str) -> str:
    words = text.split(None, 1)
    return words[0].strip(".,:;!“\"'‘([").lower() if words else ""


@cache
def _date() -> re.Pattern[str]:
    """A date and a time, or either, in lower case. Months and days are any word here; the caller knows them."""
    date = (
        r"(?:[a-z]{3,9}\.?,? )?(?:[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?"
        r"|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?,?(?: \d{4})?|[a-z]{3,9} \d{4}"
        r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
    )
    time = r"\d{1,2}(?:[:.]\d\d){0,2} ?(?:[ap]\.?m\.?)?(?: ?[a-z]{2,4})?"
    led = r"(?P<led>(?:first |last )?(?:published|posted|updated|modified|created|date)(?: on| at)?:?(?: at)? +)"
    return re.compile(
        rf"{led}?(?:(?P<date>{date})(?:(?:,| at| -| –| \||t| ·)? *{time})?|{time}(?:,? (?:on )?(?P<later>{date}))?)"
        r"[.,]?(?: *[|·/(–-]? *(?:first |last )?updated.{0,50})?$"
    )


def date_line(text: str) -> str | None:
    """The date in a line that is nothing but a date and time ("" for a time alone), or None.

    A day and month without the year or the weekday could be a heading, yet nothing else stands under a headline.
    """
    first = _first(text)
    if len(text) > 100 or not (first[:1].isdigit() or first in _MONTHS or first in _DAYS or first in _LEADS):
        return None
    low = text.lower()
    found = _date().match(low) if len(low) == len(text) else None
    if not found:
        return None
    name = "date" if found["date"] else "later"
    if not found[name]:
        return "" if found["led"] else None
    words = re.findall(r"[a-z]{3,9}", found[name])
    if not all(w in _MONTHS or w in _DAYS for w in words) or not (found["date"] or found["led"]):
        return None
    return text[slice(*found.span(name))]


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:(?:[A-Z][a-z]+ )?by|By|BY):? )(?P<names>"
        + _NAME
        + rf"(?:(?:, | and | & |, and ){_NAME}){{0,6}})(?P<rest>.*)"
    )


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<names>{_NAME}(?: and {_NAME})?)(?:,| \||\s[-–—]) (?:[A-Za-z’']+ ){{0,4}}(?i:{_ROLE})s?(?:,? (?:in|at|for) .{{0,40}})?$"
    )


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(
        rf"(?:our|staff|special|agency) (?:[a-z]+ )?{_ROLE}s?$|(?:the )?(?:associated press|reuters|press association"
        r"|pa media|afp|agence france-presse|agencies|newsroom)(?: (?:in|staff) ?.{0,30})?$"
    )


def byline(text: str) -> str | None:
    """The author in a byline ("" for one without a name), or None. Only asked of lines where a byline can stand."""
    if len(text) > 160 or words_in(text) > 18:
        return None
    first = _first(text)
    if first in _BY and (found := _byline().match(text)):
        return _named(found["names"], found["rest"].strip())
    if text.endswith("."):
        return None
    low = text.lower()
    with_role = any(role in low for role in _ROLES) or "bureau chief" in low
    if first in _OWN and (with_role or any(agency in low for agency in _AGENCIES)) and _owned().match(low):
        return ""
    titled = _titled().match(text) if with_role else None
    return _authors(titled["names"]) if titled else None


def _named(names: str, rest: str) -> str | None:
    """The author, if what follows `By` reads as names and what follows the names as the end of a byline."""
    last = names.rsplit(" ", 1)
    if rest[:1].isdigit() and last[-1].strip(".").lower() in _MONTHS:
        names, rest = last[0], f"{last[-1]} {rest}"
    start = _first(names)
    if start in _MONTHS or start in _DAYS or (len(last) == 1 and not rest):
        return None
    if rest.endswith(("!", "?")):
        return None
    joined = not rest or rest[0] in ",|·•-–—(@/;" or _first(rest) in _AFTER_NAMES
    return _authors(names) if joined or date_in_byline(rest) else None


def author_in(text: str) -> str:
    """The author in a block that is known to be a byline; nothing where no name opens it."""
    author = byline(text)
    if author:
        return author
    found = re.match(rf"(?:[Bb]y:? )?({_NAME}(?:(?:, | and | & |, and ){_NAME}){{0,6}})", text)
    return _authors(found[1]) if found else ""


def date_in_byline(text: str) -> str:
    """The date that ends a byline (`By A Person | 3 May 2024`), or nothing."""
    tail = text[-60:]
    if not any(map(str.isdigit, tail)):
        return ""
    found = re.search(
        r"\b(([A-Z][a-z]{2,8})\.? \d{1,2},? \d{4}|\d{1,2} ([A-Z][a-z]{2,8})\.?,? \d{4}|\d{4}-\d\d-\d\d)\b(?=[^.]{0,30}$)",
        tail,
    )
    if not found or (found[2] or found[3] or "may").lower() not in _MONTHS:
        return ""
    return found[1]


def _authors(names: str) -> str:
    """Names without a role that looks like one more name (`A Person, Political Editor`)."""
    parts = [p for p in re.split(r",\s*", names) if p]
    kept = [p for i, p in enumerate(parts) if not (i and re.search(rf"\b{_ROLE}\b", p, re.IGNORECASE))]
    return ", ".join(kept).replace(", and ", " and ").removesuffix(" and").strip()


@cache
def _caption() -> re.Pattern[str]:
    return re.compile(
        r"\(?(?:(?:photo|photograph|picture|image|video|media|illustration|graphic)s?(?: (?:credit|caption|source|courtesy))?s?|caption|credit|file (?:photo|picture|image)|pictured)"
        r"\s*(?::|/|,? (?:by|courtesy of)\b)|(?:image|media|picture|photo) (?:caption|source|credit|copyright)\b|FILE - |file photo\b|courtesy (?:of|photo)\b|source:",
        re.IGNORECASE,
    )


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:Photo|Photograph|Picture|Image)s?(?: by|:)\s*[A-Z][\w .’'/&-]{1,60}|\((?:AP|Reuters|AFP|Getty)[^()]{0,10}(?:Photo|Images)?[^()]{0,40}\)|[A-Z][\w .-]{1,40}/(?:Getty(?: Images)?|AP|Reuters|AFP|PA))[.)]?$"
    )


def is_caption(text: str) -> bool:
    """Whether a block describes or credits a picture."""
    if len(text) > 400:
        return False
    if _first(text) in _CAPTION_FIRST and _caption().match(text):
        return True
    tail = text[-80:]
    return any(word in tail for word in _CREDITED) and _credit().search(tail) is not None


@cache
def _dateline() -> re.Pattern[str]:
    place = r"[A-Z][A-Z.’'-]+(?:[ /-][A-Z][A-Z.’'-]*){0,4}"
    return re.compile(
        rf"(?P<place>{place}(?P<region>,(?: [A-Z][\w.’'-]*){{1,4}}(?: \d{{1,2}})?)?|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}(?:, [A-Z][\w. ]{{1,20}})?(?= \())?"
        r"(?P<agency> ?\((?:AP|Reuters|AFP|UPI|PA|CNN|Xinhua|[A-Z][\w. ]{1,30})\))?"
        r"\s*(?:—|–|--|-)\s*(?=[\"'“‘A-Z0-9$£€])"
    )


def dateline_end(text: str, first: bool) -> int:
    """Where the dateline at the head of a paragraph ends, its dash included; 0 for none.

    A single place without a region or agency counts only in the first paragraph: `NATO —` can open a sentence.
    """
    head = text[:90]
    if not head[:1].isupper() and head[:1] != "(":
        return 0
    if "—" not in head and "–" not in head and "-" not in head:
        return 0
    opening = head.split(None, 1)[0]
    if not (opening.isupper() and len(opening) > 2) and "(" not in head and not head.startswith("ST "):
        return 0
    found = _dateline().match(head)
    if not found or not (found["place"] or found["agency"]):
        return 0
    end = len(text[: found.end()].rstrip())
    if not found["agency"] and text[end - 1] != "—" and text[end - 2].isalnum():
        return 0
    sure = first or found["agency"] or found["region"] or " " in (found["place"] or "")
    return end if sure else 0
