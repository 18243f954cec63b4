"""`samsyn work`: the process that runs jobs, seals the log and minds schedules."""

import argparse
import threading

HELP = "Kör jobb, försegla loggen och håll scheman, tills processen avslutas."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whether to go on for ever."""
    parser.add_argument("--until-empty", action="store_true", help="sluta när inga jobb väntar")


def run(arguments: argparse.Namespace) -> int:
    """Work; ends by SIGTERM or Ctrl-C, or when no job is waiting."""
    from samsyn.jobs import worker

    if arguments.until_empty:
        worker.work_until_empty()
        return 0
    try:
        worker.work_for_ever(threading.Event())
    except KeyboardInterrupt:
        return 0
    return 0
