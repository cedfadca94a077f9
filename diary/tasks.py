"""What the worker does for this room."""

from core.letters import send
from core.tasks import retrying
from diary.models import Reminder
from diary.reminder_letters import reminder_letter


@retrying(attempts=5)  # within three minutes; later the moment is over
def send_reminder(number: int, sent: int) -> None:
    """One letter. Run again after its worker died it may send a second one, which does no harm.

    Nothing is sent when it was turned off meanwhile, or when a later letter is under way.
    """
    reminder = (
        Reminder.objects.select_related("owner").filter(pk=number, sent=sent, next_at__isnull=False).first()
    )
    if reminder and reminder.owner.is_active and reminder.owner.email:
        send(reminder_letter(reminder))
