"""Words of areas, places and streets, typed or in files."""

import json
from typing import Any

from samsyn.base.dates import today
from samsyn.places.models import Area
from samsyn.places.queries.tree import version_now
from tests.leaks.stage import Stage
from tests.leaks.ways_in.table import way
from tests.planted.places import area, place


@way("places:places", "name")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("places:places", {"name": words, "aliases": "", "point": ""})


@way("places:places", "aliases")
def _(stage: Stage, words: str) -> object:
    return stage.office_says(
        "places:places", {"name": f"Torget {len(stage.said)}", "aliases": words, "point": ""}
    )


@way("places:place", "name")
def _(stage: Stage, words: str) -> object:
    uid = place(stage.by)["uid"]
    return stage.office_says("places:place", {"name": words, "aliases": "", "point": ""}, uid)


@way("places:add_area", "name")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("places:add_area", {"kind": "district", "name": words, "parent": ""})


@way("places:area", "the report that classifies it")
def _(stage: Stage, words: str) -> object:
    given = {"level": "risk", "report": words, "name_there": "Bro", "source": "", "starts_on": "2021-10-01"}
    return stage.office_says("places:area", given, area(stage.by)["uid"])


@way("places:upload", "a name in a file")
@way("places:take_in_areas", "a name in a file")
def _(stage: Stage, words: str) -> object:
    ring = [[650_000, 6_600_000], [651_000, 6_600_000], [651_000, 6_601_000], [650_000, 6_600_000]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {"namn": words}, "geometry": shape}
    content = json.dumps({"type": "FeatureCollection", "features": [feature]})
    given = {"file": stage.file("areas.json", content), "kind": "district", "source": "Kommunen", "named_by": "",
             "parent": "", "starts_on": "2022-01-01"}  # fmt: skip
    page: Any = stage.office_says("places:upload", given)
    sealed = page.context["sealed"] if page.context and "sealed" in page.context else ""
    return stage.office_says("places:take_in_areas", {"_preview": sealed})


@way("places:streets", "a name in a file")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("places:streets", {"file": stage.file("gator.csv", f"namn\n{words}\n")})


@way("places:change_area", "name")
def _(stage: Stage, words: str) -> object:
    given = {"name": words, "parent": "", "starts_on": today().isoformat()}
    return stage.office_says("places:change_area", given, area(stage.by)["uid"])


@way("places:draw_border", "where it comes from")
def _(stage: Stage, words: str) -> object:
    row = Area.objects.get(**area(stage.by))
    corners = "59.50, 17.60\n59.50, 17.70\n59.60, 17.70"
    given = {
        "geometry": corners,
        "starts_on": "",
        "source": words,
        "drawn_from": version_now(stage.by, row).uid,
    }
    return stage.office_says("places:draw_border", given, row.uid)
