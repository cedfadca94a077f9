"""What the worker does for this room."""

import logging

from accounts import codes, letters
from accounts.models import SignInRequest
from core.letters import send
from core.tasks import retrying

logger = logging.getLogger(__name__)


@retrying(attempts=5)  # 10 + 20 + 40 + 80 s of pauses; later the link would be too old
def send_sign_in_letter(request_id: str) -> None:
    """Makes the code, keeps its fingerprint and sends the letter. Run again, it sends another code."""
    asked = SignInRequest.objects.live().select_related("user").filter(pk=request_id).first()
    if asked is None or not (asked.user.is_active and asked.user.email):
        logger.info("No letter for request %s: it is over, or its person may not sign in.", request_id)
        return
    code = codes.new()
    asked.code_hash = codes.fingerprint(asked.id, code)
    asked.save(update_fields=["code_hash"])
    send(letters.sign_in_letter(asked, code))
