"""/account/receipt/...: says whether the account of a receipt's number was deleted, and never whose it was.

It asks for no sign-in, since there is no account any more. A number has 59 bits: nobody guesses one.
"""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.models import AccountDeletion, ErasureReceipt
from project.pages.bare import bare_page
from project.pages.words import day, translate


@require_safe
def receipt(request: HttpRequest, language: str, number: str) -> HttpResponse:
    state, moment = _standing(number.upper())
    words = {"number": number.upper()}
    if moment:
        words["day"] = day(language, timezone.localtime(moment).date().isoformat())
    return bare_page(
        request,
        "receipt.html",
        language,
        status=404 if state == "unknown" else 200,
        title=translate(language, f"account.receipt.{state}Title"),
        text=translate(language, f"account.receipt.{state}", **words),
    )


def _standing(number: str) -> tuple[str, datetime | None]:
    if not number.isprintable():  # PostgreSQL refuses the null character, which would look like a bug of ours
        return "unknown", None
    erased = ErasureReceipt.objects.filter(number=number).first()
    if erased:
        return "done", erased.erased_at
    waiting = AccountDeletion.objects.filter(number=number).first()
    return ("waiting", waiting.due_at) if waiting else ("unknown", None)


urlpatterns = [
    path("account/receipt/<str:number>", receipt, {"language": "ru"}, name="receipt-ru"),
    path("en/account/receipt/<str:number>", receipt, {"language": "en"}, name="receipt-en"),
]
