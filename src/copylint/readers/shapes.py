"""What a line looks like, whatever the format: byline, date line, caption, boilerplate, dateline, headline."""

import re
from functools import cache


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CLOSERS = "\"'”’)]»*_"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?"
_DATE_FIRST = _set(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august "
    "september october november december mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday "
    "thursday friday saturday sunday published posted updated last first date created modified"
)
_BOILERPLATE_FIRST = _set(
    "click tap never more sign subscribe read related advertisement advertising story article continue scroll all "
    "© copyright (c) follow share this the download support become donate get we accept skip comments leave "
    "print email most trending recommended you don't topics tags filed like keep join already start enjoy "
    "want stay back see"
)
_CAPTION_FIRST = _set(
    "photo photos photograph photographs photography picture pictures image images video media caption credit "
    "illustration graphic file pictured courtesy source"
)
_NEVER_LAST = _set(
    "a an the and or but of to in on at by for from with as that than is are was were be been has have had will "
    "would could should may might must can both its his her their it he she they said"
)
_PAIRED = {"“": "”", "‘": "’", '"': '"', "'": "'"}
_ROLE = (
    r"(?:reporter|correspondent|editor|writer|columnist|contributor|producer|journalist|bureau chief|critic)"
)
_AFTER_NAMES = ("in", "at", "for", "of", "and", "published", "posted", "updated")
_PARTICLE = r"(?:de|del|della|van|von|der|den|la|le|di|da|bin|al|el|st|ter|y)"
_NAME = rf"[A-Z][\w.’'-]*(?:,? (?:{_PARTICLE} ){{0,2}}(?!{_MONTH}\s+\d)[A-Z][\w.’'-]*){{0,6}}"


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
    date = (
        rf"(?:{_DAY} )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},?(?: \d{{4}})?"
        rf"|{_MONTH} \d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
    )
    time = (
        r"\d{1,2}[:.]\d\d(?::\d\d)? ?(?:[ap]\.?m\.?)?(?: ?(?:GMT|BST|UTC|CET|AEST|[ECMP][SD]?T)\b)?"
        r"|\d{1,2} ?[ap]\.?m\.?(?: ?[ECMP][SD]?T)?"
    )
    led = r"(?P<led>(?:first |last )?(?:published|posted|updated|modified|created|date)(?: on| at)?:?(?: at)?\s+)"
    return re.compile(
        rf"{led}?(?:(?P<date>{date})(?:(?:,| at| -| –| \||T| ·)?\s*(?:{time}))?|(?:{time})(?:,? (?:on )?(?P<date2>{date}))?)"
        r"[.,]?(?:\s*[|·/(–-]?\s*(?:first |last )?updated.{0,50})?$",
        re.IGNORECASE,
    )


def date_line(text: str) -> str | None:
    """The date in a line that is nothing but a date and time ("" for a time alone), or None.

    A day and month without the year or the weekday could be a heading, yet nothing else stands under a headline.
    """
    first = _first(text)
    if len(text) > 100 or not (first[:1].isdigit() or first in _DATE_FIRST):
        return None
    found = _date().match(text)
    if not found or not (found["date"] or found["led"]):
        return None
    return found["date"] or found["date2"] or ""


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:Words|Reporting|Written|Story|Report|Analysis|Interview) by|[Bb]y:?|BY:?) "
        rf"(?!(?:{_MONTH}|{_DAY})(?:\s|$))(?P<names>{_NAME}(?:(?:, | and | & |, and ){_NAME}){{0,6}})(?P<rest>.*)"
    )


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<names>{_NAME}(?: and {_NAME})?)(?:,| \||\s[-–—]) (?:[A-Za-z’']+ ){{0,4}}{_ROLE}s?(?P<rest>(?:,? (?:in|at|for) .{{0,40}})?)$"
        rf"|(?:(?:Our|Staff|Special|Agency) )(?:[A-Za-z]+ )?{_ROLE}s?$"
        r"|(?:The )?(?:Associated Press|Reuters|Press Association|PA Media|AFP|Agence France-Presse|Agencies|Newsroom)(?: (?:in|Staff) ?.{0,30})?$",
        re.IGNORECASE,
    )


def byline(text: str) -> str | None:
    """The author in a byline ("" for one without a name), or None. Only asked of lines where a byline can stand."""
    if len(text) > 160 or words_in(text) > 18:
        return None
    found = _byline().match(text)
    if found:
        rest, names = found["rest"].strip(), found["names"]
        if (
            rest
            and rest[0] not in ",|·•-–—(@/;"
            and _first(rest) not in _AFTER_NAMES
            and not date_in_byline(rest)
        ):
            return None
        several = " " in names or rest != ""
        return _authors(names) if several and not rest.endswith(("!", "?")) else None
    titled = _titled().match(text)
    return None if not titled or text.endswith(".") else _authors(titled["names"] or "")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"(?:[Bb]y:? )?(?P<names>{_NAME}(?:(?:, | and | & |, and ){_NAME}){{0,6}})")


def author_in(text: str) -> str:
    """The author in a block that is known to be a byline; nothing where no name opens it."""
    found = _leading().match(text)
    return byline(text) or (_authors(found["names"]) if found else "")


def date_in_byline(text: str) -> str:
    """The date that ends a byline (`By A Person | 3 May 2024`), or nothing."""
    found = _ending_date().search(text[-60:])
    return found[1] if found else ""


@cache
def _ending_date() -> re.Pattern[str]:
    return re.compile(
        rf"\b({_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d)\b(?=[^.]{{0,30}}$)"
    )


def _authors(names: str) -> str:
    """Names without a role that looks like one more name (`A Person, Political Editor`)."""
    parts = [p for p in re.split(r",\s*", names) if p]
    kept = [p for i, p in enumerate(parts) if not (i and re.search(rf"\b{_ROLE}\b", p, re.IGNORECASE))]
    return ", ".join(kept).replace(", and ", " and ").removesuffix(" and").strip()


@cache
def _boilerplate() -> re.Pattern[str]:
    return re.compile(
        r"(?:click|tap) (?:here|on|below|the link)\b|never miss a\b"
        r"|more (?:for you\b|(?:stories|news|from|on|like this|coverage)\b[^.!?]{0,60}$)"
        r"|sign up (?:for|to|now|today|here|and get)\b|subscribe(?:$|[.!:]| (?:for|to|now|today|here)\b)"
        r"|see (?:also|related)\b(?:[^.!?]{0,120}[.!?]?)?$|read (?:more|also|next|on|this|the full|our)\b(?:[^.!?]{0,120}[.!?]?)?$|related(?:$|:| (?:stories|articles|links|topics|coverage|content|reading)\b)"
        r"|(?:advertisement|advertising)[.:]?$|(?:this )?(?:story|article) continues\b|continue reading\b|scroll (?:down|to|for)\b"
        r"|(?:©|copyright|\(c\)) (?:©|\(c\)|\d{4}|19|20)|follow (?:us|@|the .{2,40} on (?:twitter|facebook|instagram|x|whatsapp)\b|.{2,30} on (?:twitter|facebook|instagram|whatsapp)\b)"
        r"|share (?:this|on)\b(?:[^.]{0,40})$|(?:this|the) (?:article|story|post|piece|column|essay|report) (?:was |has been )?(?:(?:originally|first) )?(?:appeared|published|ran|syndicated|republished)\b"
        r"|download (?:our|the) (?:free )?app\b|support (?:our|local|independent) journalism\b|become a (?:member|subscriber|supporter)\b|donate (?:now|today|here)\b"
        r"|get (?:our|the|all the|unlimited) .{0,40}(?:newsletter|inbox|alerts|app|access)\b|we use cookies|accept (?:all )?cookies|skip to (?:main )?content"
        r"|(?:leave a comment|comments?|print|email)(?: this(?: article| story)?)?[.:]?$|most (?:read|popular|viewed|shared)[.:]?$|trending(?: now)?[.:]?$|recommended(?: for you| stories| reading)?[.:]?$"
        r"|you (?:may|might) also (?:like|enjoy|be interested)\b|don['’]t miss\b[^.]{0,60}$|(?:topics|tags|filed under)\s*:|like (?:us on|what you(?:['’]re| are) reading)\b|keep reading\b"
        r"|join (?:our|the conversation)\b|already a (?:subscriber|member)\b|start your (?:free )?trial\b|enjoy(?:ing|ed)? (?:this|our) (?:article|story|content)\b|want more\b[^.]{0,60}\?|stay (?:informed|up to date|in the know)\b.{0,60}newsletter|back to top$"
    )


def is_boilerplate(text: str) -> bool:
    """Whether a whole block is a call to action or a label of the page: `Click here to follow …`, `Advertisement`."""
    if len(text) > 220 or words_in(text) > 30:
        return False
    low = text.lower().strip(" *_[]→»›>–—-")
    if "all rights reserved" in low:
        return True
    first = _first(low).replace("’", "'")
    return first in _BOILERPLATE_FIRST and _boilerplate().match(low) is not None


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
    return ("/" in tail or ":" in tail or ")" in tail or " by " in tail) and _credit().search(
        tail
    ) is not None


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
    found = _dateline().match(head)
    if not found or not (found["place"] or found["agency"]):
        return 0
    end = len(text[: found.end()].rstrip())
    if not found["agency"] and text[end - 1] != "—" and text[end - 2].isalnum():
        return 0
    sure = first or found["agency"] or found["region"] or " " in (found["place"] or "")
    return end if sure else 0
