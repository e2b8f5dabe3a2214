"""Makes valid objects; a test names only the fields it is about.

`finding(estimate="-2")` is a sound finding but for its estimate. The rows belong together: all are
about neck pain in the neck and rest on one paper, so `catalogue()` of them is whole.
"""

from tests.builders.base import TODAY
from tests.builders.body import (
    figure,
    figure_view,
    muscle,
    referral,
    region,
    shape,
    synonym,
    trigger_point,
    zone,
)
from tests.builders.claims import citation_check, claim, legal_status, measurement
from tests.builders.evidence import (
    article,
    condition,
    effect,
    finding,
    option,
    proportion,
    reference,
    region_condition,
    statement,
    verdict,
)
from tests.builders.safety import adverse_event, caution, red_flag, screening_item, session_step
from tests.builders.texts import ECHO, Echo, glossary_entry, language, phrase, translation
from tests.builders.whole import WHOLE, catalogue, catalogue_with
