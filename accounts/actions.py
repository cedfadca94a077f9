"""All that changes in this room."""

from dataclasses import dataclass

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from accounts import browsers, groups, inputs, limits, links, paths, proofs, tasks, visitors
from accounts.models import SignInRequest, User


@dataclass(frozen=True)
class SignedIn:
    """`user` is None while a second factor is awaited."""

    user: User | None
    next_path: str


def request_sign_in(*, request: HttpRequest, email: str, language: str, next_path: str = "") -> SignInRequest:
    """Asks for a letter. The answer and the work are the same whether the address is known or not.

    Atomic but for the limits, which must count also what they refuse.
    """
    address, language = inputs.address(email), inputs.language(language)
    limits.keep_to_letters(address=address, network=visitors.network_of(request))
    browser = browsers.of(request)
    with transaction.atomic():
        User.objects.bulk_create([User(email=address, language=language)], ignore_conflicts=True)
        asked = SignInRequest.objects.create(
            user=User.objects.with_address(address),
            language=language,
            next_path=paths.local_path(next_path),
            browser_hash=browser.fingerprint,
        )
        tasks.send_sign_in_letter.enqueue(str(asked.id))
    browsers.remember(request, browser, asked)
    return asked


def confirm_sign_in(*, request: HttpRequest, token: str = "", code: str = "") -> SignedIn:
    """Signs in by a link where it was asked for, by link and code elsewhere, by the code alone where asked.

    Atomic from the moment the code was right: a wrong one must stay counted (see proofs.check_code).
    """
    limits.keep_to_confirmations(network=visitors.network_of(request))
    browser = browsers.of(request)
    asked = _by_link(token) if token else _by_browser(browser)
    proofs.refuse_over(asked)
    if not (token and browser.asked(asked)):
        proofs.check_code(asked, code)
    with transaction.atomic():
        user = proofs.consume(asked)
        signed_in = _let_in(request, user)
    browsers.forget(request)
    return SignedIn(user=user if signed_in else None, next_path=asked.next_path)


def sign_out(*, request: HttpRequest) -> None:
    """Ends the session; the next person at this browser finds nothing of this one's."""
    logout(request)
    browsers.forget_person(request)


@transaction.atomic
def update_profile(
    *, by: User, display_name: str | None = None, language: str | None = None, time_zone: str | None = None
) -> User:
    """Changes what is given and leaves the rest."""
    if display_name is not None:
        by.display_name = inputs.display_name(display_name)
    if language is not None:
        by.language = inputs.language(language)
    if time_zone is not None:
        by.time_zone = inputs.time_zone(time_zone)
    by.save(update_fields=["display_name", "language", "time_zone"])
    return by


@transaction.atomic
def replace_email(*, user: User, email: str | None) -> User:
    """A new address for a person. Ends their sessions and links: the old mailbox may be in other hands."""
    user.email = inputs.address(email) if email else None
    user.email_confirmed_at = None
    user.save(update_fields=["email", "email_confirmed_at"])
    return end_sessions(user=user)


@transaction.atomic
def end_sessions(*, user: User) -> User:
    """Signs a person out in every browser; links under way end too: both are signed with the password."""
    user.set_unusable_password()
    user.save(update_fields=["password"])
    user.sign_in_requests.all().delete()
    return user


def make_link(*, user: User, next_path: str = "") -> str:
    """A link that needs no code, since no browser asked for it. For the hands of the operator only."""
    asked = SignInRequest.objects.create(
        user=user, language=user.language, next_path=paths.local_path(next_path)
    )
    return links.address_of(asked)


@transaction.atomic
def make_staff(*, email: str, display_name: str, group: str, superuser: bool = False) -> User:
    """Lets a person, known or new, into the desk with the permissions of a group. Takes nothing away."""
    user, _created = User.objects.get_or_create(email=inputs.address(email))
    user.display_name = inputs.display_name(display_name) or user.display_name
    user.is_staff = True
    user.is_superuser = user.is_superuser or superuser
    user.save(update_fields=["display_name", "is_staff", "is_superuser"])
    user.groups.add(groups.with_permissions(group))
    return user


def _by_link(token: str) -> SignInRequest:
    asked = links.request_of(token)
    if asked is None:
        raise proofs.not_recognised()
    return asked


def _by_browser(browser: browsers.Browser) -> SignInRequest:
    """The newest request of this browser, by its cookie."""
    made_here = SignInRequest.objects.filter(browser_hash=browser.fingerprint)
    asked = made_here.filter(pk=browser.request_id).first() if browser.request_id else None
    if asked is None:
        raise proofs.nothing_asked_here()
    return asked


def _let_in(request: HttpRequest, user: User) -> bool:
    """Through allauth, which asks for a second factor where there is one; plain login() would pass it by."""
    if user.email_confirmed_at is None:
        user.email_confirmed_at = timezone.now()
        user.save(update_fields=["email_confirmed_at"])
    if request.user.is_authenticated and request.user != user:
        logout(request)  # else the other person's session would take the record away with it
    record_authentication(request, user, method="letter")
    perform_login(request, user, email_verification="none", email=user.email)
    return request.user == user
