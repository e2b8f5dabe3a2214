"""The way to the same page in another language, and what is to be known of the present one."""

from collections.abc import Iterable, Mapping

from dash import html

from bodymap.components.aria import aria, data
from bodymap.domain.language import Language
from bodymap.domain.wording import Wording
from bodymap.queries.translation_review import translation_review


def language_switch(
    languages: Iterable[Language], same_page: Mapping[str, str], words: Wording
) -> html.Div | None:
    """The other languages, each by its own name; nothing where there is none."""
    links = [
        html.A(
            each.name,
            href=same_page[each.id],
            hrefLang=each.id,
            lang=each.id,
            className="bm-language-switch__link",
            **data(language_link="" if each.is_original else each.id),
        )
        for each in languages
        if each.id != words.language.id
    ]
    if not links:
        return None
    return html.Div(
        links, className="bm-language-switch", role="group", **aria(label=words("language.label"))
    )


def language_note(words: Wording) -> html.P | None:
    """Who reviewed the translation; nothing on pages as they were written."""
    review = translation_review(words)
    return html.P(review, className="bm-language-note") if review else None
