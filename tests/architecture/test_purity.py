"""Rule 4: rules, methods, readers and writers work without Django."""

from pathlib import Path

from tests.architecture.purity import reaches_django
from tests.architecture.tree import Finding, Tree, plant


def test_pure_modules_do_not_reach_django() -> None:
    assert list(reaches_django(Tree())) == []


def test_a_way_to_django_by_others_is_found(tmp_path: Path) -> None:
    files = {
        "plans/rules.py": "from samsyn.base.words import say\n",
        "base/words.py": "def say():\n    from django.utils import translation\n",
    }
    assert list(reaches_django(plant(tmp_path, files))) == [
        Finding(
            "samsyn/plans/rules.py",
            1,
            "reaches Django by samsyn.plans.rules → samsyn.base.words → django.utils",
        )
    ]


def test_a_package_that_loads_django_beside_the_rules_is_found(tmp_path: Path) -> None:
    files = {"methods/__init__.py": "import django\n", "methods/rates.py": "import math\n"}
    assert [finding.path for finding in reaches_django(plant(tmp_path, files))] == [
        "samsyn/methods/__init__.py",
        "samsyn/methods/rates.py",
    ]
