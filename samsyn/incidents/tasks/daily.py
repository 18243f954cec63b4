"""Daily reports at night: what is old is disposed of, categories are learnt; mails on what was passed on."""

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands.daily import dispose_all_daily
from samsyn.incidents.commands.learning import learn_everywhere
from samsyn.incidents.commands.passing import send_passed_on
from samsyn.jobs.registry import schedule, task


@schedule("incidents.dispose_daily", every="day", at="03:20")
def dispose() -> None:
    """Dispose of raw daily reports that have been kept long enough."""
    dispose_all_daily()


@schedule("incidents.learn_categories", every="day", at="03:40")
def learn() -> None:
    """Learn categories from what was accepted."""
    learn_everywhere()


@task("incidents.mail_passed_on")
def mail(*, municipality_id: int, passed_id: int) -> None:
    """Tell a unit's contact that something was passed on."""
    send_passed_on(by=Viewer.system(municipality_id, "mail"), passed_id=passed_id)
