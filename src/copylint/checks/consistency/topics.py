"""What a figure counts, told from its noun and the verbs beside it, so that two places can be compared."""

from functools import cache

from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.arithmetic import Bounds, bounds
from copylint.checks.numbers.sentence_figures import before, word

# A topic and the nouns and verbs that count towards it, whatever is said of people otherwise.
_TOPICS = """
dead: dead death fatality corpse killed dies died die killing kills drowned slain
hurt: injured injury hurt wounded injures wounding injuring wounds
arrested: arrest arrested detained arrests
missing: missing
job: job worker employee staff redundancy layoff post position role
soldier: soldier troop serviceman
home: home house property household dwelling
student: student pupil schoolchild
firm: firm company business employer
shop: shop store outlet branch
vehicle: vehicle car lorry truck
flight: flight plane aircraft
victim: victim
train: train service
police: police policeman officer
"""
_BEFORE = """
dead: kills killed killing kill claimed
hurt: injures injured injuring injure wounded wounding wounds hurts
arrested: arrest arrested arrests detained detain
"""
_PASSED = words("""
were was are is have has had been people others person also more feared now reported confirmed men women
children being left still civilians lives civilian soldiers officers patients who people's protesters
workers residents
""")
_CROWDS = words("crowd attendance audience congregation workforce population flock herd fleet gate turnout")
_GENERIC = words("""
run dig play start yard hit touchdown medal gold silver bronze song star record title final set round
person man woman time year day month week hour thing way part side other more child boy girl life point
member family group number case place point game match goal minute season win team player lot type kind area
country state city vote
""")


@cache
def _nouns() -> dict[str, str]:
    return _table(_TOPICS)


@cache
def _verbs() -> dict[str, str]:
    return _table(_BEFORE)


def _table(text: str) -> dict[str, str]:
    rows = (line.partition(":") for line in text.strip().splitlines())
    return {w: topic for topic, _, forms in rows for w in forms.split()}


def topic(passage: Passage, quantity: Quantity) -> str:
    """What a count counts: a group such as `dead` or `job`, else its noun; "" where that says nothing."""
    told = _after(passage, quantity) or _before(passage, quantity)
    if told:
        return told
    crowd = _crowd(passage, quantity)
    if crowd or not quantity.head:
        return crowd
    if quantity.head in _GENERIC:
        return f"by {quantity.head}" if word(passage, before(passage, quantity)) == "by" else ""
    return _nouns().get(quantity.head, quantity.head)


def is_group(about: str) -> bool:
    """Whether a topic is one of the groups, told by verbs and synonyms, and not just a noun."""
    return about in _nouns().values()


def _after(passage: Passage, quantity: Quantity) -> str:
    """The topic that the first telling word after a figure gives: two people were killed."""
    head = passage.token_at(quantity.head_start) + 1 if quantity.head else quantity.last
    for i in range(min(quantity.last, head), head + 5):
        at = word(passage, i)
        if at in ("dead", "killed", "died", "die", "dies", "drowned", "slain"):
            return "dead"
        if at in ("injured", "hurt", "wounded", "arrested", "detained", "missing"):
            return _nouns()[at]
        if at not in _PASSED and i >= head:
            return ""
    return ""


def _crowd(passage: Passage, quantity: Quantity) -> str:
    """The noun before a figure that counts it: a crowd of 3,200."""
    at = before(passage, quantity)
    while word(passage, at) in ("about", "around", "nearly", "some", "almost"):
        at -= 1
    noun = word(passage, at - 1) if word(passage, at) == "of" else ""
    return noun if noun in _CROWDS else ""


def _before(passage: Passage, quantity: Quantity) -> str:
    """The topic that a verb right before a figure gives: killed two people."""
    at = before(passage, quantity)
    while word(passage, at) in ("another", "all", "further", "of", "lives", "estimated"):
        at -= 1
    return _verbs().get(word(passage, at), "")


def near(one: Quantity, text: str, other: Quantity, other_text: str, slack: float) -> bool:
    """Whether two figures can be one number, rounded; shares in words and in percent alike."""
    a, b = _scaled(one, text), _scaled(other, other_text)
    slack = 0 if "vague" in (one.form, other.form) else slack
    return a.widened(slack * abs(a.high)).meets(b.widened(slack * abs(b.high)))


def rounded(one: Quantity, other: Quantity) -> bool:
    """Whether one of two figures in digits can be the other rounded: 3,000 and 3,020, not 3,200 and 3,020."""
    exact = all(q.form == "digits" and q.low == q.high and not q.approx for q in (one, other))
    return not exact or abs(one.value - other.value) <= max(_step(one.value), _step(other.value))


def _step(value: float) -> float:
    """The worth of the last digit of a figure that is no zero: 100 for 3,200."""
    digits, step = round(value * 1000), 1
    while digits and digits % 10 == 0:
        digits, step = digits // 10, step * 10
    return step / 1000


def _scaled(quantity: Quantity, text: str) -> Bounds:
    found = bounds(quantity, text)
    return (
        Bounds(100 * found.low, 100 * found.high)
        if quantity.kind == "ratio" and quantity.high <= 1
        else found
    )
