"""How a patient comes in, in the stories of the diary."""

from functional_tests.person import Person
from functional_tests.practice import Practice


def comes_to(patient: Person, practice: Practice, address: str, at: str) -> None:
    """Somebody who has been here before, by the operator's link, on whatever line the browser is."""
    practice.manage(
        "shell", "-c", f"from accounts.models import User; User.objects.get_or_create(email='{address}')"
    )
    link = practice.manage("sign_in_link", address, "--next", at, "--yes").split()[-1]
    patient.opens("/help")  # a link that differs after # alone would not load a page
    patient.opens(link.replace(practice.address, patient.site))
    patient.clicks("button", "Войти как")
    patient.is_at(at)
