"""Which variant of English an article is sent as."""

from copylint.annotate.article import Article
from copylint.language.spelling_variants import AMERICAN, BRITISH, spellings, variant

NAMED = {"us": "en-US", "uk": "en-GB"}


def variant_of(article: Article, said: str) -> str:
    """The variant as LanguageTool names it: what the settings say, else the side whose spellings the article has."""
    if said == "auto":
        said = article.context.dialect
    if said != "auto":
        return NAMED.get(said, said)
    telling, seen = spellings(), {AMERICAN: 0, BRITISH: 0}
    for passage in article.passages:
        for form in passage.places.keys() & telling:
            how = variant(form)
            if not (how.ize or how.shared):
                seen[how.country] += len(passage.places[form])
    return "en-GB" if seen[BRITISH] > seen[AMERICAN] else "en-US"
