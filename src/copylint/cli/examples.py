"""Command lines that the help of each command ends with; of “” the overview."""

Lines = tuple[tuple[str, str], ...]

EXAMPLES: dict[str, Lines] = {
    "": (
        ("copylint story.txt", "what an editor would mark in it"),
        ("copylint --fix story.txt", "apply the safe fixes"),
        ("copylint rule TY101", "what a rule finds, why, and examples"),
        ("copylint --since main content", "only what is new on this branch"),
        ("copylint - <story.txt", "standard input"),
    ),
    "check": (
        ("copylint story.txt", "one article"),
        ("copylint --unsafe-fixes --diff story.txt", "what every fix would change"),
        ("copylint check --select TY,GR posts", "typos and grammar alone"),
        ("copylint check --baseline known.jsonl posts", "only what is not listed there"),
        ("copylint check --staged", "what the next commit would bring"),
        ("copylint check --output html=page.html story.txt", "a page with the article, too"),
    ),
    "rule": (("copylint rule SO101", ""), ("copylint rule bare-source", "the same one, by name")),
    "rules": (
        ("copylint rules --on", "what is on here"),
        ("copylint rules --on --style ap", "and with a house style"),
    ),
    "test": (
        ("copylint test house-rules", "the rules of a folder"),
        ("copylint test house-rules/HOUSE101-tea-time.yml", "one rule"),
    ),
    "new-rule": (
        ("copylint new-rule HOUSE101 tea-time --in house-rules", ""),
        ("copylint new-rule HOUSE102 ferry-names --match swap", ""),
    ),
    "try": (("copylint try house-rules --corpus posts --samples 5", ""),),
    "inspect": (
        ("copylint inspect story.txt", "blocks, quotations, sources, numbers, names"),
        ("copylint inspect --tokens story.txt", "and what a rule of tokens can ask for"),
    ),
    "config": (
        ("copylint config posts/live/a.md", "what holds for this file"),
        ("copylint config --rule CL101", "why one rule is on or off"),
    ),
    "stats": (
        ("copylint stats story.txt", ""),
        ("copylint stats posts --output-format csv", "a row an article"),
        ("copylint stats posts --html page.html", "with plots"),
    ),
    "cache": (("copylint cache info", "where it is and how large"), ("copylint cache clean", "empty it")),
    "languagetool": (
        ("copylint languagetool install", "once"),
        ("copylint languagetool start", "a server that ends by itself when nobody uses it"),
    ),
}


def shown(command: str) -> str:
    """The examples of a command as its help has them; empty where it has none."""
    lines = EXAMPLES.get(command, ())
    room = max((len(line) for line, _ in lines), default=0)
    return "\n".join(
        ["examples:", *(f"  {line:<{room}}   {what}".rstrip() for line, what in lines)] if lines else ()
    )
