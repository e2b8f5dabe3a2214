"""The atlas as the scripts need it: shapes, points, referrals, and panels as the server has them.

Places and muscles of the left are left out: the scripts mirror those of the right.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from dash.development.base_component import Component

from bodymap.components.atlas_note import atlas_note
from bodymap.components.muscle_panel import muscle_panel
from bodymap.components.pain_panel import frame, other_causes
from bodymap.components.statement import named_citations
from bodymap.components.urgent_help import sign
from bodymap.domain.atlas import Muscle, TriggerPoint
from bodymap.domain.body import Zone
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience, Intensity, Side, ZoneSide
from bodymap.domain.wording import Wording
from bodymap.queries.address import Layer, State
from bodymap.queries.atlas_scene import box_of, is_apart
from bodymap.queries.atlas_view import atlas_view
from bodymap.queries.muscle_ranking import TRUST
from bodymap.queries.muscle_view import muscle_view
from bodymap.queries.pain_view import pain_view
from bodymap.queries.referral_pattern import ReferralPattern, referral_patterns
from bodymap.queries.region_view import by_urgency
from bodymap.queries.zone_name import zone_name
from bodymap.web.audience_links import with_links_for
from bodymap.web.html_text import html_text
from bodymap.web.language_links import with_links_in

Json = dict[str, Any]

MAP_LINK = re.compile(
    r'(<a (?=[^>]* ?data-(?:atlas-link|muscle-link|point|zone-link)=)[^>]*?)href="/[^"]*"'
)
"""A link to another state of the map; its address depends on the present one."""

PICTURE = re.compile(r'<svg class="bm-inset.*?</svg>', re.DOTALL)
"""What neither view can show. It is heavy, few muscles have one, and the server shows those."""

PAGE = re.compile(r'<li><a href="([^"]*)" rel="noreferrer">[^<]*</a></li>')
"""A link to a page that a muscle was checked against; whose page it is follows from its address."""


class AtlasData:
    """Writes it for one audience."""

    def __init__(self, catalogue: Catalogue, audience: Audience, words: Wording) -> None:
        self.catalogue = catalogue
        self.audience = audience
        self.words = words
        self.places = {each: number for number, each in enumerate(catalogue.zones)}

    def content(self) -> Json:
        """Everything."""
        return {
            "zones": {each.id: self.zone(each) for each in self.catalogue.zones.values()},
            "muscles": {
                each.muscle.id: self.muscle(each) for each in referral_patterns(self.catalogue)
            },
            "flags": [*self.flags()],
            "panels": self.panels(),
            "phrases": {
                **self.words.under("pain."),
                **self.words.under("ranking."),
                **self.words.under("urgent."),
                **self.words.under("figure.your-"),
                **self.words.under("view."),
                **self.words.under("atlas.to-pain"),
                **self.words.under("atlas.point.name"),
                **self.words.under("atlas.muscles"),
                **self.words.under("atlas.choose-"),
                **self.words.under("layer.trigger-points"),
                **self.words.under("muscle.side."),
                **self.words.under("muscle.other-side."),
                **self.words.under("muscle.point.felt"),
            },
        }

    def zone(self, zone: Zone) -> Json:
        """A place: its name, where it lies, and its shapes by view unless it is of the left."""
        shapes = {
            seen.view.value: [
                [each.path, rounded(box_of(each.path))]
                for each in seen.zones
                if each.zone_id == zone.id
            ]
            for seen in self.catalogue.figure.views
            if zone.side is not ZoneSide.LEFT
        }
        return {
            "name": zone_name(zone, self.audience),
            "region": zone.region_id,
            "side": zone.side.value,
            "shapes": {view: found for view, found in shapes.items() if found},
        }

    def muscle(self, pattern: ReferralPattern) -> Json:
        """A muscle of the right: its names, shapes and points; referrals name those by number."""
        muscle, points = pattern.muscle, [each.id for each in pattern.points]
        shapes = {
            seen.view.value: [
                [each.path, int(each.is_deep), rounded(box_of(each.path))]
                for each in seen.muscles
                if each.muscle_id == muscle.id and each.side is Side.RIGHT
            ]
            for seen in self.catalogue.figure.views
        }
        return {
            "name": muscle.name,
            "plain": muscle.plain_name,
            "region": muscle.region_id,
            "shapes": {view: found for view, found in shapes.items() if found},
            "points": [self.point(each) for each in pattern.points],
            "referrals": [
                [
                    points.index(each.trigger_point_id),
                    self.places[each.zone_id],
                    int(each.intensity is Intensity.ESSENTIAL),
                    TRUST[each.check_level],
                ]
                for each in pattern.referrals
            ],
        }

    def point(self, point: TriggerPoint) -> Json:
        """A point of the right; one on a picture of its own names no view."""
        return {
            "id": point.id,
            "label": point.label,
            "view": "" if is_apart(point) else point.view.value,
            "x": point.x,
            "y": point.y,
        }

    def flags(self) -> Iterator[Json]:
        """The urgent signs of single regions, most urgent first."""
        rows = self.catalogue.red_flags.values()
        cite = named_citations(self.catalogue.references.values(), self.words)
        for each in by_urgency(
            each for each in rows if set(each.region_ids) & {*self.catalogue.regions}
        ):
            yield {
                "regions": each.region_ids,
                "action": each.action.value,
                "html": self.text(sign(each, cite, self.words)),
            }

    def panels(self) -> Mapping[str, Any]:
        """The parts of the panels that do not depend on what is marked."""
        start = State(audience=self.audience, layer=Layer.TRIGGER_POINTS)
        note = atlas_view(self.catalogue, start)
        marked = pain_view(
            self.catalogue,
            replace(start, layer=Layer.PAIN, pain=(next(iter(self.catalogue.zones)),)),
        )
        return {
            "note": self.text(atlas_note(note.note, self.words)) if note else "",
            "muscle": {each.id: self.muscle_text(each) for each in self.catalogue.muscles.values()},
            "leads": {
                each.id: self.words("pain.choose-place", region=each.plain_name)
                for each in self.catalogue.regions.values()
            },
            "causes": self.text(other_causes(self.words)),
            "frame": self.text(frame(marked, self.words)),
        }

    def muscle_text(self, muscle: Muscle) -> str:
        """Its panel, of its pages the addresses alone, without pictures, which the server shows."""
        return PICTURE.sub(
            "", PAGE.sub(r'<li data-page="\1"></li>', self.text(self.muscle_of(muscle)))
        )

    def muscle_of(self, muscle: Muscle) -> Component:
        """One muscle of the right."""
        state = State(
            region_id=muscle.region_id,
            muscle_id=muscle.id,
            side=Side.RIGHT,
            audience=self.audience,
            layer=Layer.TRIGGER_POINTS,
        )
        return muscle_panel(muscle_view(self.catalogue, state), self.words)

    def text(self, made: Any) -> str:
        """HTML whose links keep wording and language; scripts address those of the map."""
        text = MAP_LINK.sub(r'\1href="/"', html_text(made))
        return with_links_in(self.words.language.id, with_links_for(self.audience, text))


def rounded(box: tuple[float, ...]) -> list[int]:
    """To a unit: what is shown larger has room around it."""
    return [round(each) for each in box]
