"""Rules 1 and 2: imports go down only, between packages and inside each; nothing goes round in a circle."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.layers import LAYERS, between_packages, circles, inside_packages
from tests.architecture.tree import NAME, ROOT, Finding, Tree, plant


def test_packages_import_downwards() -> None:
    assert list(between_packages(Tree())) == []


def test_rooms_of_a_package_import_downwards() -> None:
    assert list(inside_packages(Tree())) == []


def test_no_module_imports_itself_by_way_of_others() -> None:
    assert circles(Tree()) == []


def test_every_package_has_a_place() -> None:
    packages = {path.parent.name for path in (ROOT / NAME).glob("*/__init__.py")}
    assert packages - {package for layer in LAYERS for package in layer} == set()


def test_an_import_upwards_is_found(tmp_path: Path) -> None:
    tree = plant(
        tmp_path,
        {"plans/rules.py": "", "goals/commands.py": "def add():\n    from samsyn.plans import rules\n"},
    )
    assert list(between_packages(tree)) == [
        Finding("samsyn/goals/commands.py", 2, "goals may not import plans: imports go down only")
    ]


def test_neighbours_that_import_each_other_are_found(tmp_path: Path) -> None:
    tree = plant(
        tmp_path,
        {"surveys/queries.py": "from samsyn.incidents.queries import x\n", "incidents/queries.py": ""},
    )
    assert [finding.what for finding in between_packages(tree)] == [
        "surveys may not import incidents: imports go down only"
    ]


def test_a_package_without_a_place_is_found(tmp_path: Path) -> None:
    tree = plant(
        tmp_path, {"home/views.py": "from samsyn.weather import rain\n", "weather/__init__.py": "rain = 1\n"}
    )
    assert [finding.what for finding in between_packages(tree)] == ["weather has no place in the layers"]


@pytest.mark.parametrize(
    ("room", "imported"),
    [
        ("rules", "models"),
        ("models", "queries"),
        ("queries", "commands"),
        ("commands", "forms"),
        ("forms", "views"),
        ("views", "urls"),
        ("tasks", "views"),
        ("exchange", "forms"),
    ],
)
def test_a_room_that_imports_upwards_is_found(tmp_path: Path, room: str, imported: str) -> None:
    files = {
        f"plans/{room}.py": f"from samsyn.plans.{imported} import x\n",
        f"plans/{imported}.py": "x = 1\n",
    }
    assert list(inside_packages(plant(tmp_path, files))) == [
        Finding(f"samsyn/plans/{room}.py", 1, f"{room} may not import {imported} of its own package")
    ]


def test_a_circle_is_found(tmp_path: Path) -> None:
    files = {"plans/a.py": "from samsyn.plans import b\n", "plans/b.py": "from .c import x\n", "plans/c.py": "import samsyn.plans.a\nx = 1\n"}  # fmt: skip  # noqa: E501
    assert circles(plant(tmp_path, files)) == [["samsyn.plans.a", "samsyn.plans.b", "samsyn.plans.c"]]


def test_import_linter_agrees() -> None:
    found = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout
