"""Whoever reads in a language goes on in it, wherever a link leads inside the site."""

import pytest

from bodymap.web.language_links import with_links_in


@pytest.mark.parametrize(
    ("href", "led"),
    [
        ("/", "/?lang=es"),
        ("/region/neck", "/region/neck?lang=es"),
        (
            "/region/neck?side=left&amp;view=back",
            "/region/neck?side=left&amp;view=back&amp;lang=es",
        ),
        ("/learn?audience=clinician#dispute", "/learn?audience=clinician&amp;lang=es#dispute"),
        ("/handout.pdf?regions=neck", "/handout.pdf?regions=neck&amp;lang=es"),
        ("#sources", "#sources"),
        ("/data/references.ris?region=heel", "/data/references.ris?region=heel"),
        ("/evidence.csv?q=heel", "/evidence.csv?q=heel"),
        ("/region/neck.fhir.json", "/region/neck.fhir.json"),
        ("https://doi.org/10.1000/1", "https://doi.org/10.1000/1"),
    ],
)
def test_a_link_to_a_page_asks_for_the_language(href: str, led: str) -> None:
    written = '<a class="x" href="{}">x</a>'
    assert with_links_in("es", written.format(href)) == written.format(led)
    assert with_links_in("en-GB", written.format(href)) == written.format(href)


def test_a_link_that_names_its_language_keeps_it() -> None:
    link = '<a href="/region/neck" hreflang="en-GB">English</a>'
    assert with_links_in("es", link) == link


def test_a_form_sends_the_language_along() -> None:
    form = '<form action="/evidence" method="get"></form>'
    sent = '<input type="hidden" name="lang" value="es">'
    assert with_links_in("es", form) == form.replace("></", f">{sent}</")
    assert with_links_in("en-GB", form) == form
