"""Rules 3 and 6: another package is entered by its doors, and its rows are its own."""

from pathlib import Path

import pytest

from tests.architecture.rooms import entrances, foreign_rows, reverse_sets
from tests.architecture.tree import Finding, Tree, plant


def test_packages_are_entered_by_their_doors() -> None:
    assert list(entrances(Tree())) == []


def test_rows_are_read_and_written_by_their_own_package() -> None:
    assert list(foreign_rows(Tree())) == []


def test_reverse_sets_are_read_by_the_package_that_made_them() -> None:
    assert list(reverse_sets(Tree())) == []


@pytest.mark.parametrize("inner", ["views", "forms", "tasks", "ports", "exchange"])
def test_a_way_in_beside_the_doors_is_found(tmp_path: Path, inner: str) -> None:
    tree = plant(
        tmp_path,
        {"papers/commands.py": f"from samsyn.plans.{inner} import x\n", f"plans/{inner}.py": "x = 1\n"},
    )
    assert list(entrances(tree)) == [
        Finding("samsyn/papers/commands.py", 1, f"papers enters plans by {inner}")
    ]


def test_public_pages_that_read_anything_but_the_published_are_found(tmp_path: Path) -> None:
    source = "from samsyn.plans.queries import plans\nfrom samsyn.plans.published import pledges\n"
    tree = plant(tmp_path, {"public/views.py": source, "plans/queries.py": "", "plans/published.py": ""})
    assert list(entrances(tree)) == [Finding("samsyn/public/views.py", 1, "public enters plans by queries")]


def test_a_look_into_cases_is_found(tmp_path: Path) -> None:
    source = "from samsyn.cases.queries import cases\nfrom samsyn.cases.figures import totals\n"
    tree = plant(tmp_path, {"home/views.py": source, "cases/queries.py": "", "cases/figures.py": ""})
    assert list(entrances(tree)) == [Finding("samsyn/home/views.py", 1, "home enters cases by queries")]


def test_a_manager_of_another_package_is_found(tmp_path: Path) -> None:
    source = (
        "from samsyn.plans.models import Measure\n\ndef rows(viewer):\n    return Measure.objects.all()\n"
    )
    tree = plant(tmp_path, {"papers/queries.py": source, "plans/models.py": "class Measure:\n    pass\n"})
    assert list(foreign_rows(tree)) == [
        Finding("samsyn/papers/queries.py", 4, "Measure.objects is used outside plans's own rooms")
    ]


def test_a_manager_in_a_view_of_its_own_package_is_found(tmp_path: Path) -> None:
    source = "from samsyn.plans.models import Measure\n\ndef page(request):\n    Measure.objects.first()\n"
    tree = plant(tmp_path, {"plans/views.py": source, "plans/models.py": "class Measure:\n    pass\n"})
    assert [finding.line for finding in foreign_rows(tree)] == [4]


def test_a_reverse_set_of_another_package_is_found(tmp_path: Path) -> None:
    files = {
        "followup/models.py": "class FollowUp:\n    measure = ForeignKey(Measure, related_name='follow_ups')\n",
        "papers/queries.py": "def rows(viewer, measure):\n    return measure.follow_ups.filter(done=True)\n",
        "home/queries.py": "def rows(viewer, measure):\n    return measure.version_set.all()\n",
    }
    assert list(reverse_sets(plant(tmp_path, files))) == [
        Finding("samsyn/home/queries.py", 2, "the reverse set version_set belongs to ?"),
        Finding("samsyn/papers/queries.py", 2, "the reverse set follow_ups belongs to followup"),
    ]
