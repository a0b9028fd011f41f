"""Copy of our own with what makes words, sentences and syllables hard to count."""

TEXTS = (
    """The well-known U.S. senator's 20-year-old bill – signed at 3.5 degrees below zero – was “a disgrace”, she said...
Really? Yes! The co-operative's 1,200 members hadn't agreed. Mr. Vance re-read it; nobody's happy (or so they say).""",
    """Police arrested two men after a fire destroyed a warehouse in the harbour on Saturday. Nobody was hurt. The fire began
in a paint store and burned for nine hours, a spokeswoman for the brigade said, before rain put it out. Investigators will
return on Monday to examine the electrical installation, which had been inspected in January.""",
    """Zelensky, Putin's and the Putins' putins: an oligarch’s naïve café owner in São Paulo spent €3bn on e-mail.
It's 12:30 p.m. No. 10 didn't answer. #elections @nobody www.example.org/a.b?c=d""",
    """“When I was a girl we took the ferry to school every day of the year,” she said. “Nobody asked whether it would come.”

Administrators acknowledged considerable uncertainty surrounding the implementation of organisational recommendations.

Why? Because. Go on.""",
    "One",
    "Ran home. Fell down. Got up.",
)
