"""What a person shows to be let in: the code, and a request that is not used up."""

from django.conf import settings
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts import codes
from accounts.errors import AccountsErrorCode
from accounts.models import SignInRequest, User
from core.errors import DomainError


def check_code(asked: SignInRequest, code: str) -> None:
    """Counts one try, then compares; raises DomainError. A text that cannot be the code is not counted.

    A caller that holds a transaction must not undo it for a DomainError: the try has to stay counted.
    """
    if not code:
        raise DomainError(
            AccountsErrorCode.CODE_REQUIRED, _("Please type the code from the letter."), ["code"]
        )
    typed = codes.digits(code)
    if not typed:
        message = _("The code has %(length)s digits. Please look at the letter once more.")
        raise DomainError(AccountsErrorCode.CODE_WRONG, message % {"length": codes.LENGTH}, ["code"])
    # Counted by the database before comparing: of many parallel tries only the allowed number is compared.
    untried = SignInRequest.objects.live().filter(pk=asked.pk, code_tries__lt=settings.SIGN_IN_CODE_TRIES)
    counted = untried.update(code_tries=F("code_tries") + 1)
    now = _reread(asked)
    refuse_over(now)
    if not (counted and codes.matches(now.id, typed, now.code_hash)):
        raise _wrong_code(settings.SIGN_IN_CODE_TRIES - now.code_tries)


def consume(asked: SignInRequest) -> User:
    """Uses the request up and returns its person, locked, since `clean_users` may be at work.

    Raises DomainError unless this call was the first.
    """
    user = User.objects.select_for_update(no_key=True).filter(pk=asked.user_id, is_active=True).first()
    if user is None:
        raise not_recognised()
    # The one statement that decides who of many is first.
    if not SignInRequest.objects.live().filter(pk=asked.pk).update(consumed_at=timezone.now()):
        raise _over(_reread(asked))
    return user


def refuse_over(asked: SignInRequest) -> None:
    """Raises DomainError for a request that was used or is too old."""
    if asked.consumed_at or asked.is_expired:
        raise _over(asked)


def not_recognised() -> DomainError:
    message = _("We do not recognise this link. Please copy the whole link, or ask for a new letter.")
    return DomainError(AccountsErrorCode.LINK_INVALID, message)


def nothing_asked_here() -> DomainError:
    message = _("No letter was asked for in this browser in the last minutes. Please ask for a new one.")
    return DomainError(AccountsErrorCode.LINK_INVALID, message)


def _reread(asked: SignInRequest) -> SignInRequest:
    """As it is now. It may be gone: a new address for its person ends all requests."""
    now = SignInRequest.objects.filter(pk=asked.pk).first()
    if now is None:
        raise not_recognised()
    return now


def _over(asked: SignInRequest) -> DomainError:
    if asked.consumed_at:
        message = _("This link has been used already. To sign in again, please ask for a new letter.")
        return DomainError(AccountsErrorCode.LINK_USED, message)
    message = _("This link is too old by now. Please ask for a new letter: it comes within a minute.")
    return DomainError(AccountsErrorCode.LINK_EXPIRED, message)


def _wrong_code(left: int) -> DomainError:
    if left <= 0:
        message = _("The code did not match, and no tries are left. Please ask for a new letter.")
        return DomainError(AccountsErrorCode.CODE_EXHAUSTED, message, ["code"])
    message = ngettext(
        "The code did not match. You can try %(left)s more time.",
        "The code did not match. You can try %(left)s more times.",
        left,
    )
    return DomainError(AccountsErrorCode.CODE_WRONG, message % {"left": left}, ["code"])
