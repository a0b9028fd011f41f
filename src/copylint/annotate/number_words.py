"""Number words of English news copy: cardinals, magnitudes, fractions, multiples, ordinals, vague amounts."""


def _counted(text: str, first: int) -> dict[str, int]:
    """Words in their order, with their values."""
    return {word: value for value, word in enumerate(text.split(), first)}


UNITS: dict[str, int] = _counted(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""",
    0,
)
TENS: dict[str, int] = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
} | {"fourty": 40}
MAGNITUDES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12,
    "lakh": 1e5,
    "crore": 1e7,
}
# Letters after a figure: $1.5bn, £3m, 40k.
SHORT_MAGNITUDES: dict[str, float] = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "t": 1e12,
} | MAGNITUDES
# (least, most) that a plural can mean: hundreds, dozens.
VAGUE: dict[str, tuple[float, float]] = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2e3, 9999),
    "millions": (2e6, 9.99e6),
    "billions": (2e9, 9.99e9),
    "trillions": (2e12, 9.99e12),
    "tens": (20, 99),
}
FRACTIONS: dict[str, float] = {
    "half": 1 / 2,
    "halves": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fourth": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "seventh": 1 / 7,
    "eighth": 1 / 8,
    "ninth": 1 / 9,
    "tenth": 1 / 10,
    "hundredth": 1 / 100,
    "thousandth": 1 / 1000,
}
FRACTION_SIGNS: dict[str, float] = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
MULTIPLES: dict[str, float] = {
    "twice": 2,
    "double": 2,
    "triple": 3,
    "treble": 3,
    "quadruple": 4,
    "doubled": 2,
    "doubling": 2,
    "tripled": 3,
    "tripling": 3,
    "trebled": 3,
    "quadrupled": 4,
    "quadrupling": 4,
    "quintupled": 5,
    "halved": 0.5,
    "halving": 0.5,
    "twofold": 2,
    "threefold": 3,
    "fourfold": 4,
    "fivefold": 5,
    "tenfold": 10,
    "thrice": 3,
}
GROUPS: dict[str, int] = {"pair": 2, "couple": 2, "duo": 2, "trio": 3, "quartet": 4}
SHARES = frozenset(["majority", "minority", "plurality"])
ORDINALS: dict[str, int] = _counted(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth""",
    1,
) | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100, "thousandth": 1000}
ORDINAL_ENDS = frozenset(["st", "nd", "rd", "th"])
CARDINALS: dict[str, int] = UNITS | TENS
# Words that may begin a quantity by themselves.
TRIGGERS: frozenset[str] = frozenset(
    [*CARDINALS, *VAGUE, *FRACTIONS, *MULTIPLES, *GROUPS, *SHARES, *ORDINALS, *MAGNITUDES, *FRACTION_SIGNS]
) | {"multimillion", "multibillion"}
