"""An analyst has a file and no server: every method from the command line."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from samsyn.config.cli import main
from samsyn.methods import alarms, density, effect, near_repeat, proportions, scan

pytestmark = pytest.mark.once


@pytest.fixture
def chance() -> np.random.Generator:
    """The same every time."""
    return np.random.default_rng(5)


def written(folder: Path, *lines: str) -> str:
    """A file with these lines."""
    path = folder / "fil.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    """The command's JSON."""
    assert main(["methods", *words, "--json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_alarms(tmp_path: Path, capsys: pytest.CaptureFixture[str], chance: np.random.Generator) -> None:
    counts = [*chance.poisson(4, 259).tolist(), 19]
    file = written(tmp_path, "vecka;Antal", *(f"{nth};{count}" for nth, count in enumerate(counts)))
    (found,) = asked(capsys, "alarms", file, "--as", "count=antal")
    mine = alarms.farrington_flexible(counts, start=259, years_back=4)
    assert found["week"] == 259
    assert found["alarm"] is True
    assert found["upper"] == mine.upper[0]
    ears = asked(capsys, "alarms", file, "--as", "count=antal", "--by", "C2", "--start", "250")
    mine_c2 = alarms.ears(counts, start=250, method="C2", alpha=0.01)
    assert [row["upper"] for row in ears] == mine_c2.upper.tolist()
    sums = asked(capsys, "alarms", file, "--as", "count=antal", "--by", "cusum")
    assert sums[0]["sums"] == alarms.cusum(counts, start=259).sums[0]


def test_scan(tmp_path: Path, capsys: pytest.CaptureFixture[str], chance: np.random.Generator) -> None:
    x, y, day = chance.integers(0, 5, 80) * 100, chance.integers(0, 5, 80) * 100, chance.integers(0, 60, 80)
    x, y, day = np.r_[x, [200] * 6], np.r_[y, [300] * 6], np.r_[day, [57, 58, 58, 59, 59, 59]]
    file = written(tmp_path, "x,y,day", *(f"{a},{b},{d}" for a, b, d in zip(x, y, day, strict=True)))
    found = asked(capsys, "scan", file, "--max-radius", "100", "--max-days", "7", "--prospective")
    places = sorted(set(zip(x.tolist(), y.tolist(), strict=True)))
    index = [places.index(point) for point in zip(x.tolist(), y.tolist(), strict=True)]
    xs, ys = zip(*places, strict=True)
    mine = scan.permutation_scan(index, day, xs, ys, max_radius=100, max_days=7, prospective=True)
    assert [(row["llr"], row["p_value"]) for row in found] == [(one.llr, one.p_value) for one in mine]
    assert (found[0]["x"], found[0]["y"], found[0]["last_day"]) == (200, 300, 59)


def test_scan_with_places_of_their_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = tmp_path / "platser.csv"
    places.write_text("zip,long,lat\nA,17.64,59.51\nB,17.70,59.52\n", encoding="utf-8")
    lines = [f"{zip_},2022/10/{day}" for zip_, day in (("A", 1), ("B", 2), ("A", 9), ("A", 9), ("B", 20))]
    file = written(tmp_path, "zip,date", *lines)
    words = ["scan", file, "--places", str(places), "--as", "place=zip", "--as", "x=long", "--as", "y=lat"]
    words += ["--great-circle", "--max-radius", "1", "--max-days", "3"]
    found = asked(capsys, *words)
    assert (found[0]["places"], found[0]["first_day"], found[0]["last_day"]) == (
        ["A"],
        "2022-10-09",
        "2022-10-09",
    )
    lost = written(tmp_path, "zip,date", "C,2022-10-01")
    assert main(["methods", "scan", lost, *words[2:]]) == 2
    assert capsys.readouterr().err == (
        "Rad 2, place: ”C” finns inte i filen med platser. Lägg till den där.\n"
    )


def test_near_repeat_and_density(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], chance: np.random.Generator
) -> None:
    x, y, day = chance.uniform(0, 900, 120), chance.uniform(0, 900, 120), chance.integers(0, 90, 120)
    file = written(tmp_path, "x,y,day", *(f"{a},{b},{d}" for a, b, d in zip(x, y, day, strict=True)))
    found = asked(capsys, "near-repeat", file, "--distances", "0,200,inf", "--days", "0,14,inf")
    mine = near_repeat.table(
        x, y, day, distance_bands=[0, 200, np.inf], day_bands=[0, 14, np.inf], metric="manhattan",
        permutations=999, seed=0,
    )  # fmt: skip
    assert [row["observed"] for row in found] == mine.observed.ravel().tolist()
    assert [row["p_value"] for row in found] == mine.p_value.ravel().tolist()
    words = ["--sigma", "90", "--window", "0,900,0,900"]
    cells = asked(capsys, "density", file, *words, "--rows", "3", "--columns", "4")
    window = density.Window(0, 900, 0, 900)
    picture = density.grid(x, y, sigma=90, window=window, shape=(3, 4))
    assert [row["density"] for row in cells] == picture.ravel().tolist()
    points = asked(capsys, "density", file, *words, "--at-points")
    assert [row["density"] for row in points] == density.at_points(x, y, sigma=90, window=window).tolist()


def test_effect(tmp_path: Path, capsys: pytest.CaptureFixture[str], chance: np.random.Generator) -> None:
    counts = np.r_[chance.poisson(9, 60), chance.poisson(3, 60)]
    file = written(tmp_path, "count", *map(str, counts))
    found = asked(capsys, "effect", file, "--change", "60")
    mine = effect.interrupted(counts, change=60, law="quasi", errors="newey_west", lags=12)
    assert (found[0]["verdict"], found[0]["ratio"]) == ("lower", mine.ratio)
    assert main(["methods", "effect", file]) == 2
    assert "--change" in capsys.readouterr().err
    areas = chance.poisson(9, (3, 120))
    rows = (f"{a},{b[0]},{b[1]},{b[2]}" for a, b in zip(counts, areas.T, strict=True))
    file = written(tmp_path, "insats,a,b,c", *rows)
    compared = asked(capsys, "effect", file, "--by", "compared", "--treated", "insats", "--change", "60")
    assert (compared[0]["verdict"], compared[0]["why"]) == ("cannot_tell", "too_few_areas")
    assert [row["area"] for row in compared[1:]] == ["a", "b", "c"]
    file = written(tmp_path, "area,before,after", "treated,100,60", "around,80,110", "control,200,190")
    moved = asked(capsys, "effect", file, "--by", "displaced")
    quotient = effect.displacement_quotient((100, 60), (80, 110), (200, 190))
    assert [row["measure"] for row in moved] == [
        "displacement_quotient", "displacement_difference", "relative_effect",
    ]  # fmt: skip
    assert moved[0]["quotient"] == quotient.quotient


def test_proportions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = asked(capsys, "proportions", written(tmp_path, "x,n", "5,20"))
    assert [(row["method"], row["low"]) for row in found] == [
        ("wilson", proportions.wilson(5, 20).low),
        ("clopper_pearson", proportions.clopper_pearson(5, 20).low),
    ]
    lines = ["value,weight,stratum", "1,2,a", "0,2,a", "1,2,a", "1,5,b", "0,5,b", "0,5,b"]
    (weighed,) = asked(capsys, "proportions", written(tmp_path, *lines))
    mine = proportions.share([1, 0, 1, 1, 0, 0], [2, 2, 2, 5, 5, 5], strata=list("aaabbb"))
    assert (weighed["estimate"], weighed["low"]) == (mine.estimate, mine.low)


def test_for_the_eye(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["methods", "proportions", written(tmp_path, "x;n", "5;20")]) == 0
    assert capsys.readouterr().out.splitlines()[0] == (
        "x: 5  n: 20  method: wilson  share: 0,25  low: 0,1119  high: 0,4687"
    )


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("vecka", "3"), "Filen saknar kolumnen count. Den har vecka. Säg vilken det är med --as."),
        (("count", "tre"), "Rad 2, count: ”tre” är inget tal. Rätta raden."),
        (("count,date", "3,i går"), "Rad 2, date: ”i går” är inget datum som 2022-10-17. Rätta raden."),
        (("count",), "Filen fil.csv har inga rader under rubrikerna."),
    ],
)
def test_a_file_that_can_not_be_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lines: tuple[str, ...], said: str
) -> None:
    assert main(["methods", "alarms", written(tmp_path, *lines)]) == 2
    assert capsys.readouterr().err == f"{said}\n"
    assert main(["methods", "alarms", str(tmp_path / "borta.csv")]) == 2
    assert capsys.readouterr().err == "Hittar ingen fil borta.csv. Kontrollera sökvägen.\n"
