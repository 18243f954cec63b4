"""Reports through the API by four clients, on the real server and PostgreSQL with fsync: `python -m bench.api`.

Reports a second, and CPU milliseconds a report of application and database together. The baseline, in the same run,
is a call that is turned away at the door: what the server costs by itself. SAMSYN_BENCH_CALLS says how many."""

import http.client
import json
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from bench.cluster import cluster
from bench.processes import cpu, family

CALLS = int(os.environ.get("SAMSYN_BENCH_CALLS", "3000"))
CLIENTS, RUNS, PORT = 4, 3, 8765
RATE, CPU = 300.0, 5.0  # reports/s, milliseconds
TEXTS = (
    "Rutan till cykelförrådet krossad igen.",
    "Ett större gäng på perrongen, flera resenärer vände.",
    "Nytt klotter längs hela gångtunneln mot stationen.",
    "Två lampor släckta, buskage skymmer sikten vid gångvägen.",
)
CATEGORIES = ("vandalism", "unsafe_gathering", "graffiti", "unsafe_place")


def main() -> int:
    """Measure, and answer 1 where it is slower than it may be."""
    with cluster() as url:
        token = _made_ready()
        server = subprocess.Popen(
            [sys.executable, "-m", "samsyn.config.cli", "serve", "--port", str(PORT)],
            env={
                **os.environ,
                "SAMSYN_DATABASE_URL": url,
                "DJANGO_SETTINGS_MODULE": "samsyn.config.settings",
                "SAMSYN_DEBUG": "0",  # as in production: at the desk every statement is written down
                "SAMSYN_SECRET_KEY": "only-for-a-measurement" * 3,
            },
            stderr=subprocess.DEVNULL,
        )
        measured = (server.pid, int(_folder(url).joinpath("postmaster.pid").read_text().split()[0]))
        try:
            _await()
            _round(measured, "", 200)
            idle = statistics.median(_round(measured, "wrong", CALLS // 3)[0] for _ in range(RUNS))
            _round(measured, token, 200)  # the first ones load what is loaded on first use
            rounds = [_round(measured, token, CALLS) for _ in range(RUNS)]
        finally:
            server.terminate()
            server.wait()
    rate, server_cpu, database_cpu = (statistics.median(column) for column in zip(*rounds, strict=True))
    spent = server_cpu + database_cpu
    print(f"turned away: {idle:.0f} calls/s (baseline), median of {RUNS}, {CLIENTS} clients")
    print(f"stored: {rate:.0f} reports/s of {CALLS} a run, {rate / idle:.2f} times; asked: {RATE:.0f}")
    print(f"CPU a report: {server_cpu:.1f} ms of the application, {database_cpu:.1f} ms of the database")
    print(f"in all {spent:.1f} ms; asked: at most {CPU:.0f}")
    return 0 if rate >= RATE and spent <= CPU else 1


def _made_ready() -> str:
    """A municipality with sources, categories, areas and a token."""
    from samsyn.accounts.models import Municipality
    from samsyn.accounts.viewer import Viewer
    from samsyn.api.commands import make_token
    from samsyn.incidents.commands import found_categories, found_sources
    from samsyn.incidents.queries import source_with_code
    from samsyn.places.models import Area, AreaVersion, Place

    here = Municipality.objects.create(code="0139", name="Upplands-Bro kommun", slug="upplands-bro")
    by = Viewer.system(here.pk, "bench")
    found_categories(by=by)
    found_sources(by=by)
    for nth in range(12):
        west, south = 640_000 + 2000 * (nth % 4), 6_590_000 + 4000 * (nth // 4)
        area = Area.objects.create(municipality=here, name=f"Område {nth}", kind="district")
        ring = [
            [west, south],
            [west + 2000, south],
            [west + 2000, south + 4000],
            [west, south + 4000],
            [west, south],
        ]
        shape = {"type": "Polygon", "coordinates": [ring]}
        AreaVersion.objects.create(
            municipality=here, area=area, name=area.name, geometry=shape, starts_on="2020-01-01"
        )
    for nth in range(300):
        Place.objects.create(
            municipality=here, name=f"Plats {nth}", x=640_000 + 20 * nth, y=6_590_000 + 30 * nth
        )
    source = source_with_code(by, "earlier")
    if source is None:
        raise SystemExit("no source")
    return make_token(by=by, name="Bench", scopes=["report"], source=source, per_minute=60_000)


def _await() -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            line = http.client.HTTPConnection("127.0.0.1", PORT, timeout=5)
            line.request("GET", "/api/v1/openapi.json")
            line.getresponse().read()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server did not answer")


def _round(measured: tuple[int, int], token: str, calls: int) -> tuple[float, float, float]:
    """Calls a second, and CPU milliseconds a call of the server and of the database."""
    bodies = [_body(nth) for nth in range(calls)]
    before, began = _cpu(measured), time.perf_counter()
    clients = [threading.Thread(target=_client(token, bodies[nth::CLIENTS])) for nth in range(CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    took = time.perf_counter() - began
    server, database = ((now - then) * 1000 / calls for now, then in zip(_cpu(measured), before, strict=True))
    return calls / took, server, database


def _client(token: str, bodies: list[bytes]) -> Callable[[], None]:
    wanted = 201 if token and token != "wrong" else 401

    def send() -> None:
        line = http.client.HTTPConnection("127.0.0.1", PORT)
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        for body in bodies:
            try:
                line.request("POST", "/api/v1/reports", body, headers)
            except OSError:  # the server hangs up on who is turned away
                line.close()
                line.request("POST", "/api/v1/reports", body, headers)
            answer = line.getresponse()
            told = answer.read()
            if answer.status != wanted:
                raise SystemExit(f"{answer.status}: {told[:300]!r}")

    return send


def _cpu(measured: tuple[int, int]) -> tuple[float, ...]:
    return tuple(sum(cpu(pid) for pid in family(one)) for one in measured)


def _folder(url: str) -> Path:
    """Where the cluster of this address keeps its data."""
    return Path(url.rsplit("host=", 1)[1]) / "data"


def _body(nth: int) -> bytes:
    incident = {
        "category": CATEGORIES[nth % 4],
        "starts_at": f"2026-0{1 + nth % 9}-1{nth % 10}T2{nth % 4}:15:00+01:00",
        "text": TEXTS[nth % 4],
        "place": f"Plats {nth % 300}" if nth % 3 else "Cykelförrådet, Korpstigen",
        "position": {"lat": 59.45 + nth % 50 / 1000, "lon": 17.5 + nth % 60 / 1000},
        "seriousness": 1 + nth % 5,
    }
    return json.dumps({"key": str(uuid4()), "incidents": [incident]}).encode()


if __name__ == "__main__":
    sys.exit(main())
