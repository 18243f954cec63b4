"""Work after the answer: sending mails, and the day's reminders."""

from samsyn.accounts.viewer import Viewer
from samsyn.followup import commands
from samsyn.jobs.registry import schedule, task


@task("followup.send_mail")
def send_mail(*, municipality_id: int, mail_id: int) -> None:
    """Send a planned mail, once."""
    commands.send_mail(by=Viewer.system(municipality_id, "mail"), mail_id=mail_id)


@schedule("followup.remind", every="day", at="07:00")
def remind() -> None:
    """Reminders 14, 3 and 0 days before the due date."""
    commands.remind_all_due()
