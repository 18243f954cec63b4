"""Mails to those who have reported: questions at once, the digest on Mondays."""

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands import plan_all_digests, send_reporter_mail
from samsyn.jobs.registry import schedule, task


@schedule("incidents.digest", every="day", at="07:00")
def digest() -> None:
    """The weekly digests, on Mondays."""
    plan_all_digests()


@task("incidents.send_reporter_mail")
def send(*, municipality_id: int, mail_id: int) -> None:
    """Send a planned mail, once."""
    send_reporter_mail(by=Viewer.system(municipality_id, "mail"), mail_id=mail_id)
