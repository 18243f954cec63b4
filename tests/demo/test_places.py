"""The demo's municipality on the map."""

from collections.abc import Iterator, Sequence

from shapely.geometry import shape

from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.demo.places import put_on_the_map
from samsyn.places.models import AreaVersion, Place, Street
from samsyn.places.queries import located, matched
from samsyn.places.queries.tree import Branch, classifications, tree


def _lines(branches: Sequence[Branch], depth: int = 0) -> Iterator[tuple[int, str]]:
    for branch in branches:
        yield depth, branch.area.name
        yield from _lines(branch.children, depth + 1)


def test_the_demo_has_its_areas_places_and_streets(bro: Municipality) -> None:
    by = Viewer.system(bro.pk, "demo")
    put_on_the_map(by)
    assert list(_lines(tree(by))) == [
        (0, "Upplands-Bro"),
        (1, "Bro"),
        (2, "Bro centrum"),
        (2, "Finnsta/Råby"),
        (1, "Brunna"),
        (1, "Kungsängen"),
    ]
    assert Place.objects.count() == 30
    assert Street.objects.count() == 40
    assert [(row.area.name, row.level) for row in classifications(by)] == [("Finnsta/Råby", "vulnerable")]
    assert matched(by, ["Korpstigen 25"])[0].is_home


def test_the_demos_borders_lie_within_the_municipality(bro: Municipality) -> None:
    put_on_the_map(Viewer.system(bro.pk, "demo"))
    drawn = {row.name: shape(row.geometry) for row in AreaVersion.objects.all()}
    whole = drawn.pop("Upplands-Bro")
    assert [name for name, border in drawn.items() if not whole.covers(border)] == []


def test_each_of_the_demos_points_lies_in_the_municipality(bro: Municipality) -> None:
    by = Viewer.system(bro.pk, "demo")
    put_on_the_map(by)
    points = [(row.x or 0, row.y or 0) for table in (Place, Street) for row in table.objects.all()]
    assert None not in located(by, points, today())
