"""`samsyn demo`: the demo municipality, made ready where needed, served, and its log-ins printed."""

import argparse
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from samsyn.config.prepare import fingerprint, read_stamp, rewritten

HELP = "Starta demon: en påhittad kommun med inloggningar som skrivs ut."
THE_DAY = "2022-10-17"
STARTS_WITHIN = 60  # seconds
ROOT = Path(__file__).resolve().parent.parent.parent


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None: the environment says the port."""


def run(arguments: argparse.Namespace) -> int:
    """Serve until Ctrl-C; returns the server's exit code."""
    port = os.environ.setdefault("SAMSYN_PORT", "8000")
    address = f"http://127.0.0.1:{port}"
    os.environ.update(SAMSYN_DEMO="1", SAMSYN_TODAY=THE_DAY)
    os.environ.setdefault("SAMSYN_BASE_URL", address)
    var = Path(os.environ.setdefault("SAMSYN_VAR", str(ROOT / "var")))
    os.environ.setdefault("SAMSYN_LOG_FILE", str(var / "samsyn.log"))
    if _is_taken(int(port)):
        sys.stderr.write(f"Port {port} är upptagen. Välj en annan: SAMSYN_PORT=8001 ./run\n")
        return 1
    if not _make_ready(var):
        return 1
    server = subprocess.Popen(_samsyn("serve"))
    for end in (signal.SIGINT, signal.SIGTERM):
        signal.signal(end, lambda *_: server.terminate())
    if _answers(server, address):
        log_ins = (var / "demo-log-ins.txt").read_text(encoding="utf-8")
        sys.stdout.write(f"\nSamsyn svarar på {address}/\n\n{log_ins}\nAvsluta med Ctrl-C.\n")
        sys.stdout.flush()
    return max(server.wait(), 0)  # ended by a signal is ended as asked


def _samsyn(*words: str) -> list[str]:
    return [sys.executable, "-m", "samsyn.config.cli", *words]


def _is_taken(port: int) -> bool:
    with socket.socket() as ours:
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            ours.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


def _make_ready(var: Path) -> bool:
    stamp, now = var / "demo-ready.json", fingerprint()
    before = read_stamp(stamp)
    if before == now:
        return True
    if rewritten(before, now):
        _set_aside(var)
    sys.stdout.write("Gör demon klar.\n")
    sys.stdout.flush()
    if subprocess.run(_samsyn("prepare"), check=False, stdout=subprocess.DEVNULL).returncode:
        return False
    loaded = subprocess.run(_samsyn("demo_load"), check=False, stdout=subprocess.PIPE)
    if loaded.returncode:
        return False
    (var / "demo-log-ins.txt").write_bytes(loaded.stdout)
    stamp.write_text(json.dumps(now), encoding="utf-8")
    return True


def _set_aside(var: Path) -> None:
    """An older demo whose tables were laid out otherwise is kept under another name, never removed."""
    when = time.strftime("%Y%m%d-%H%M%S")
    for file in (*var.glob("samsyn.sqlite3*"), var / "seals.log"):
        if file.exists() and ".before-" not in file.name:
            file.rename(file.with_name(f"{file.name}.before-{when}"))


def _answers(server: "subprocess.Popen[bytes]", address: str) -> bool:
    deadline = time.monotonic() + STARTS_WITHIN
    while server.poll() is None and time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"{address}/account/log-in/", timeout=5).close()  # noqa: S310  # our own address
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
        else:
            return True
    return False
