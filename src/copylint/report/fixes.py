"""What a fix does, in words."""

from copylint.lint.finding import Fix


def describe(fix: Fix) -> str:
    """`replace with “than”`, `take it out`, or the title that the rule gave the fix."""
    if fix.title == "delete":
        return "take it out"
    if len(fix.edits) == 1 and fix.edits[0].content == fix.title:
        return f"replace with “{fix.title}”"
    return fix.title
