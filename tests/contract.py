"""Words that others rely on: they are written out here, so that a change in data/ shows."""

HEADINGS = {
    "head": "Head",
    "jaw": "Jaw",
    "neck": "Neck",
    "shoulder": "Shoulder",
    "upper-arm": "Upper arm",
    "elbow": "Elbow",
    "forearm": "Forearm",
    "wrist-hand": "Wrist and hand",
    "chest": "Chest",
    "thoracic": "Upper and mid back",
    "abdomen": "Abdomen",
    "back": "Lower back",
    "pelvis": "Pelvis",
    "hip": "Hip and buttock",
    "thigh": "Thigh",
    "knee": "Knee",
    "calf": "Calf (lower leg)",
    "ankle": "Ankle",
    "heel": "Heel",
    "foot": "Foot",
}
"""Region id -> the heading of its panel."""

MIDLINE = frozenset({"head", "jaw", "neck", "chest", "thoracic", "abdomen", "back", "pelvis"})
"""Regions without sides."""

SIDES = ("left", "right")
VIEWS = ("front", "back")

GROUPS = ("Front of body", "Back of body", "Soles of the feet")
"""What the groups of shapes are called, in the order of the page."""

SEVERITIES = ("emergency", "serious", "moderate", "minor")
"""Of a caution, the gravest first."""

VERDICTS = frozenset({"helps-short-term", "may-help", "uncertain", "no-better", "not-studied"})
CERTAINTIES = frozenset({"high", "moderate", "low", "very-low", "none"})


def shape_name(region_id: str, side: str) -> str:
    """What a shape is called, such as "Right shoulder"; `side` is blank on the midline."""
    heading = HEADINGS[region_id]
    return f"{side.capitalize()} {heading[0].lower()}{heading[1:]}" if side else heading
