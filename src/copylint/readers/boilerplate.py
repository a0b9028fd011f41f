"""Calls to action and labels of the page, which are no part of the copy: `Click here to follow …`."""

import re

_SITES = "(?:twitter|facebook|instagram|x|whatsapp|bluesky|threads|tiktok)"
_ORIGIN = r"(?:article|story|post|piece|column|essay) "
_PRINTED = r"(?:appeared|published|ran|printed|produced)\b"

# By the first word of the block, what its lower-case text must match. Patterns are compiled when their word comes up.
_PATTERNS = {
    "click": r"click (?:here|on|below|the link)\b",
    "tap": r"tap (?:here|on|below|the link)\b",
    "never": r"never miss a\b",
    "more": r"more (?:for you\b|(?:stories|news|from|on|like this|coverage)\b[^.!?]{0,60}$)",
    "sign": r"sign up (?:for|to|now|today|here|and get)\b",
    "subscribe": r"subscribe(?:$|[.!:]| (?:for|to|now|today|here)\b)",
    "see": r"see (?:also|related)\b[^.!?]{0,120}[.!?]?$",
    "read": r"read (?:more|also|next|on|this|the full|our)\b[^.!?]{0,120}[.!?]?$",
    "related": r"related(?:$|:| (?:stories|articles|links|topics|coverage|content|reading)\b)",
    "advertisement": r"advertisement[.:]?$",
    "advertising": r"advertising[.:]?$",
    "story": r"story continues\b",
    "article": r"article continues\b",
    "continue": r"continue reading\b",
    "scroll": r"scroll (?:down|to|for)\b",
    "©": r"© (?:copyright )?\d{4}",
    "(c)": r"\(c\) (?:copyright )?\d{4}",
    "copyright": r"copyright (?:©|\(c\)|\d{4})",
    "follow": rf"follow (?:us|@|.{{2,40}} on {_SITES}\b)",
    "share": r"share (?:this|on)\b[^.]{0,40}$",
    "this": rf"this {_ORIGIN}(?:continues\b|(?:was )?(?:(?:originally|first) ){_PRINTED}|was (?:re)?published (?:in|by|on|with)\b)",
    "the": rf"the {_ORIGIN}(?:was )?originally {_PRINTED}",
    "download": r"download (?:our|the) (?:free )?app\b",
    "support": r"support (?:our|local|independent) journalism\b",
    "become": r"become a (?:member|subscriber|supporter)\b",
    "donate": r"donate (?:now|today|here)\b",
    "get": r"get (?:our|the|all the|unlimited) .{0,40}(?:newsletter|inbox|alerts|app|access)\b",
    "we": r"we use cookies",
    "accept": r"accept (?:all )?cookies",
    "skip": r"skip to (?:main )?content",
    "comments": r"comments[.:]?$",
    "leave": r"leave a comment",
    "print": r"print(?: this(?: article| story)?)?[.:]?$",
    "email": r"email(?: this(?: article| story)?)?[.:]?$",
    "most": r"most (?:read|popular|viewed|shared)[.:]?$",
    "trending": r"trending(?: now)?[.:]?$",
    "recommended": r"recommended(?: for you| stories| reading)?[.:]?$",
    "you": r"you (?:may|might) also (?:like|enjoy|be interested)\b",
    "don't": r"don['’]t miss\b[^.]{0,60}$",
    "topics": r"topics\s*:",
    "tags": r"tags\s*:",
    "filed": r"filed under\b",
    "like": r"like (?:us on|what you(?:['’]re| are) reading)\b",
    "keep": r"keep reading\b",
    "join": r"join (?:our|the conversation)\b",
    "already": r"already a (?:subscriber|member)\b",
    "start": r"start your (?:free )?trial\b",
    "enjoying": r"enjoying (?:this|our) (?:article|story|content)\b",
    "want": r"want more\b[^.]{0,60}\?",
    "stay": r"stay (?:informed|up to date|in the know)\b.{0,60}newsletter",
    "back": r"back to top$",
}


def is_boilerplate(text: str) -> bool:
    """Whether a whole block is a call to action or a label of the page."""
    if len(text) > 220 or text.count(" ") > 29:
        return False
    low = text.lower().strip(" *_[]→»›>–—-")
    if "all rights reserved" in low:
        return True
    first = low.split(" ", 1)[0].strip(".,:;!“\"'‘[")
    if first == "the" and "originally" not in low:
        return False  # so many paragraphs start: the pattern is not made for them
    pattern = _PATTERNS.get(first.replace("’", "'"))
    return pattern is not None and re.match(pattern, low.lstrip("“\"'‘")) is not None
