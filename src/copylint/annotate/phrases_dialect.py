"""Which side's English an article is written in, and whether it is about sport."""

from copylint.annotate.article import Article
from copylint.annotate.passage import Passage
from copylint.language.lemma_tables import words

_US = words("""
    neighboring neighbor neighbors neighborhood neighborhoods color colors colored favor favors favored favorite labor harbor honor
    honored rumor humor behavior center centers theater theaters meter meters kilometers liters defense offense license program
    programs percent gray traveled traveling traveler canceled canceling labeled modeled fueled toward organize organized
    organization organizations recognize recognized realize realized analyze analyzed apologize apologized criticize criticized
    emphasize authorize authorized prioritize skeptical skeptics councilman councilwoman counselor congressman congresswoman
    senator sen. rep. gov. fulfill enroll enrollment plow aluminum mom airplane freshman sophomore downtown
    jan. feb. aug. sept. oct. nov. dec. mr. mrs. ms. dr. a.m. p.m. u.s.
""")
_UK = words("""
    neighbouring neighbour neighbours neighbourhood neighbourhoods colour colours coloured favour favours favoured favourite labour
    harbour honour honoured rumour humour behaviour centre centres theatre theatres metre metres kilometres litres defence offence
    licence programme programmes grey travelled travelling traveller cancelled cancelling labelled modelled fuelled towards
    organise organised organisation organisations recognise recognised realise realised analyse analysed apologise apologised
    criticise criticised emphasise authorise authorised prioritise sceptical sceptics councillor councillors counsellor mp mps
    fulfil enrol enrolment plough aluminium mum whilst amongst learnt tonnes pounds pence £ bbc gb tory tories mr mrs ms dr nhs
    constable barrister solicitor autumn fortnight
""")
_SPORT = words("""
    match matches league season coach striker goals goal cup game games scored win defeat squad midfielder quarterback touchdown
    inning innings wicket wickets tournament playoff playoffs fixture penalty equaliser goalkeeper yards championship
    basketball nba nfl nhl mlb ncaa rebounds rebounding teammate teammates hockey baseball golf putt
    rugby flanker football footballer cricket tennis batsman bowler scrum fly-half player players medal medals olympic olympics athletes athlete semi-final semifinal final title captain halftime half-time
""")
_CLEAR = 2  # a spelling, or two dates
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = words("january february march april may june july august september october november december")
_DATED = _MONTHS | {"said"}


def dialect_of(article: Article) -> str:
    """ "us", "uk" or "" where the article doesn't tell: by setting, else by spellings, titles and dates."""
    if article.context.dialect in ("us", "uk"):
        return article.context.dialect
    forms = article.where.keys()
    score = 2 * len(forms & _US) - 2 * len(forms & _UK) + sum(map(_dates, article.passages))
    return "us" if score >= _CLEAR else "uk" if score <= -_CLEAR else ""


def about_sport(article: Article, least: int = 4) -> bool:
    """Whether the article speaks of matches and teams, whose names often take a plural: `least` words of sport."""
    return len(article.where.keys() & _SPORT) >= least


def _dates(passage: Passage) -> int:
    """How many more dates stand as “June 8” and “said Thursday” than as “8 June”."""
    lowers, score = passage.tokens.lowers, 0
    for i in passage.having(_DATED):
        if lowers[i] == "said":
            score += not _WEEKDAYS.isdisjoint(lowers[i + 1 : i + 2])
        else:
            score += _day(lowers[i + 1 : i + 2]) - _day(lowers[max(i - 1, 0) : i])
    return score


def _day(words_: list[str]) -> bool:
    return bool(words_) and words_[0].isdigit() and len(words_[0]) <= 2
