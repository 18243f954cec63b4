"""Taking in another system's file."""

from samsyn.incidents.commands.importing.running import begin_import, carry_on, stop_import

__all__ = ["begin_import", "carry_on", "stop_import"]
