"""Content words of display and body, as stems: shared by the checks on structure."""

from functools import lru_cache

from copylint.annotate.passage import Passage

# Words that say nothing about what a story is about.
FUNCTION = frozenset(
    "a about entire whole above across after again against all almost also although always am among an and another any are around as at away back be because "
    "been before behind being below between both but by can cannot could day days did do does doing down due during each either else end "
    "even ever every few first for from full get gets give given go goes going good got had has have having he her here hers him his how i if "
    "in inside into is it its just keep last later least less like long look made make makes making many may me mean men might more most "
    "much must my near need needs never new next no nor not now of off old on once one only onto or other our out over own part past people per place put "
    "s same say says said see set she should show shows since small so some still such take takes than that the their them then there these they thing "
    "things this those though three through time times to today together told too took top toward two under until up upon us use used very via want wants "
    "was way we week weeks well went were what when where which while who whose why will with within without woman women work world would year years yet you your "
    "big hit hits top key key plan plans call calls face faces report reports news story live latest update man help helps ahead amid".split()
)


@lru_cache(20_000)
def stem(word: str) -> str:
    """A rough stem: the word in lower case without its inflection."""
    word = word.lower()
    for ending, least in (
        ("ies", 2),
        ("ing", 4),
        ("ed", 4),
        ("es", 4),
        ("er", 4),
        ("ers", 4),
        ("ion", 4),
        ("ions", 4),
        ("s", 3),
        ("e", 3),
        ("y", 3),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


def stems(passage: Passage) -> dict[str, int]:
    """Stem -> the first token that has it, for the words of a passage that are no function words or numbers."""
    found: dict[str, int] = {}
    for i, lower in enumerate(passage.tokens.lowers):
        if len(lower) > 2 and lower not in FUNCTION and lower[0].isalpha():
            found.setdefault(stem(lower), i)
            for part in lower.split("-")[1:]:
                if len(part) > 2:
                    found.setdefault(stem(part), i)
    return found
