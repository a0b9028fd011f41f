"""British and American spellings of one word, paired from SCOWL's lists."""

import re
from pathlib import Path

from tools.build_dictionary import scowl

SIZE = 60
# Pairs that the rules below make of different words, or of a form that both countries use freely.
UNSURE = frozenset(
    [
        *(
            "cardie",
            "catalog",
            "catalogs",
            "chili",
            "chilies",
            "costumier",
            "distill",
            "distills",
            "ecus",
            "eon",
            "eons",
        ),
        *(
            "fayer",
            "fulfill",
            "fulfills",
            "instill",
            "instills",
            "manila",
            "mantes",
            "maters",
            "metaled",
            "novene",
        ),
        *(
            "patine",
            "philter",
            "philters",
            "saber",
            "sabers",
            "snowshed",
            "thralldom",
            "trabecule",
            "tranquility",
        ),
        *("appall", "appalls", "councilor", "councilors"),
        *(
            "canceled",
            "canceling",
            "theater",
            "theaters",
            "sulfur",
            "sulfate",
            "sulfates",
            "sulfide",
            "sulfides",
        ),
    ]
)
# What the rules do not reach, American first.
BY_HAND = """airplane aeroplane|airplanes aeroplanes|aluminum aluminium|centered centred|centering centring
centerpiece centrepiece|centerpieces centrepieces|cozy cosy|fiberglass fibreglass|gray grey|grays greys|jewelry jewellery
maneuvered manoeuvred|maneuvering manoeuvring|maneuverable manoeuvrable|meow miaow|molt moult
mustache moustache|mustaches moustaches|pajamas pyjamas|practiced practised|practicing practising|ruble rouble
rubles roubles|theatergoers theatregoers|draftsman draughtsman|drafty draughty|checkered chequered|skepticism scepticism"""
# Forms of one country for a word that the other spells as a word both have: reported one way only, British first.
BRITISH = """cheque check|cheques checks|kerb curb|kerbs curbs|licence license|licences licenses|programme program
programmes programs|storey story|storeys stories|tyre tire|tyres tires|metre meter|metres meters"""

# Pairs whose British form America uses too: they count against each other alone, American first.
SHARED = """theater theatre|theaters theatres|canceled cancelled|canceling cancelling|catalog catalogue|catalogs catalogues
sulfur sulphur"""


def pairs(folder: Path) -> tuple[list[str], list[tuple[str, str]]]:
    """Words with -ize that Britain may spell with s, and (American, British) for the others."""
    every = scowl.read(folder, ["words"], SIZE, ["english", "american"])
    british = scowl.read(folder, ["words"], SIZE, ["british"])
    ize = sorted(
        word for word in every if "iz" in word and word.replace("iz", "is") in british and "priz" not in word
    )
    american = scowl.read(folder, ["words"], SIZE, ["american"]) - set(ize)
    by_key: dict[str, str] = {}
    for word in sorted(british, reverse=True):
        by_key[_key(word)] = word
    found = [(word, by_key[_key(word)]) for word in sorted(american) if by_key.get(_key(word), word) != word]
    kept = [pair for pair in found if pair[0] not in UNSURE and pair[0].islower() and pair[0].isalpha()]
    return ize, sorted({*kept, *_listed(BY_HAND)})


def _listed(text: str) -> list[tuple[str, str]]:
    items = [item.split() for item in re.split(r"[|\n]", text)]
    return [(first, second) for first, second in items]


def _key(word: str) -> str:
    """What a word's spellings have in common."""
    for british, american in (
        ("our", "or"),
        ("ae", "e"),
        ("oe", "e"),
        ("ll", "l"),
        ("enc", "ens"),
        ("ough", "ow"),
        ("ys", "yz"),
    ):
        word = word.replace(british, american)
    for british, american in (("mould", "mold"), ("que", "ck"), ("sc", "sk"), ("ph", "f")):
        word = word.replace(british, american)
    return re.sub(r"re(s?)$", r"er\1", word)


def write(data: Path, folder: Path) -> int:
    """Writes the variants file; returns how many words it has."""
    ize, others = pairs(folder)
    lines = ["# -ize: American or Oxford spelling; Britain has s too", *ize, "# American British"]
    lines += [f"{left} {right}" for left, right in others]
    lines += [
        "# American British, the British form used by both",
        *(" ".join(pair) for pair in _listed(SHARED)),
    ]
    lines += ["# British only, American also something else"]
    lines += [f"{left} {right}" for left, right in _listed(BRITISH)]
    (data / "spelling_variants.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return len(ize) + len(others)
