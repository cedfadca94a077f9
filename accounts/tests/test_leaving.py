import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from accounts import limits
from accounts.leaving import ask_for_deletion, cancel_by_link, cancel_deletion, carry_out_due
from accounts.leaving_links import address_of, deletion_of
from accounts.leaving_tasks import _forget_address, carry_out_deletion, send_receipt_letter
from accounts.models import AccountDeletion, ErasureReceipt, User
from core.errors import DomainError
from core.languages import Language
from core.testing.cast import Actor

RunTasks = Callable[[], int]


def ask(by: Actor, word: str = "delete", language: Language = Language.RU) -> AccountDeletion:
    return ask_for_deletion(by=by.user, confirmation=word, language=language)


def let_a_week_pass(deletion: AccountDeletion) -> None:
    past = timezone.now() - timedelta(minutes=1)
    AccountDeletion.objects.filter(pk=deletion.pk).update(asked_at=past - timedelta(days=7), due_at=past)
    DBTaskResult.objects.update(run_after=past)


def token_of(deletion: AccountDeletion) -> str:
    return address_of(deletion).rpartition("/")[2]


def html_of(letter: Any) -> str:
    return str(letter.alternatives[0][0])


def test_a_letter_tells_the_day_and_brings_the_link_that_cancels(alice: Actor, run_tasks: RunTasks) -> None:
    deletion = ask(alice)
    run_tasks()
    [letter] = mail.outbox
    assert letter.subject == "Удаление кабинета"
    assert address_of(deletion) in letter.body
    assert f'href="{address_of(deletion)}"' in html_of(letter)
    assert deletion.number in letter.body
    assert User.objects.filter(pk=alice.user.pk).exists()


def test_after_a_week_everything_goes_and_the_receipt_says_of_nobody(
    alice: Actor, bob: Actor, run_tasks: RunTasks
) -> None:
    deletion = ask(alice, language=Language.EN)
    let_a_week_pass(deletion)
    run_tasks()
    assert list(User.objects.all()) == [bob.user]
    receipt = ErasureReceipt.objects.get()
    assert (receipt.number, receipt.send_to) == (deletion.number, "")
    letter = mail.outbox[-1]
    assert (letter.subject, letter.to) == ("Your account is deleted", ["alice@example.org"])
    assert receipt.number in letter.body


def test_before_its_day_nothing_goes(alice: Actor) -> None:
    deletion = ask(alice)
    carry_out_deletion.func(str(deletion.pk))
    assert User.objects.filter(pk=alice.user.pk).exists()
    assert not ErasureReceipt.objects.exists()


def test_running_twice_makes_one_receipt(alice: Actor, run_tasks: RunTasks) -> None:
    deletion = ask(alice)
    let_a_week_pass(deletion)
    assert carry_out_due() == 1
    run_tasks()
    assert carry_out_due() == 0
    assert ErasureReceipt.objects.count() == 1


@pytest.mark.parametrize("cancel", ["signed in", "by the link"])
def test_who_changes_their_mind_keeps_everything(alice: Actor, run_tasks: RunTasks, cancel: str) -> None:
    deletion = ask(alice)
    by_link = cancel == "by the link"
    assert cancel_by_link(token=token_of(deletion)) if by_link else cancel_deletion(by=alice.user)
    DBTaskResult.objects.update(run_after=timezone.now() - timedelta(days=1))
    run_tasks()
    assert User.objects.filter(pk=alice.user.pk).exists()
    assert not cancel_deletion(by=alice.user)


def test_an_old_link_does_not_cancel_a_later_wish(alice: Actor) -> None:
    old = token_of(ask(alice))
    cancel_deletion(by=alice.user)
    ask(alice)
    assert not cancel_by_link(token=old)
    assert AccountDeletion.objects.exists()


@pytest.mark.parametrize("token", ["", "nothing", "a:b:c"])
def test_a_link_that_is_none_of_ours_cancels_nothing(alice: Actor, token: str) -> None:
    ask(alice)
    assert deletion_of(token) is None
    assert not cancel_by_link(token=token)


def test_asking_twice_keeps_the_first_day_and_sends_one_letter(alice: Actor, run_tasks: RunTasks) -> None:
    first, second = ask(alice), ask(alice)
    run_tasks()
    assert (second.due_at, len(mail.outbox)) == (first.due_at, 1)


def test_asking_and_cancelling_without_end_sends_no_letters_without_end(
    alice: Actor, bob: Actor, run_tasks: RunTasks
) -> None:
    for _each in range(limits.DELETIONS_BY_PERSON.most):
        ask(alice)
        cancel_deletion(by=alice.user)
    with pytest.raises(DomainError, match="TOO_MANY_TRIES"):
        ask(alice)
    assert not AccountDeletion.objects.exists()
    assert ask(bob).user == bob.user


def test_without_the_word_nothing_is_asked(alice: Actor) -> None:
    with pytest.raises(DomainError, match="NOT_CONFIRMED"):
        ask(alice, "yes")
    assert not AccountDeletion.objects.exists()


def test_who_works_at_the_desk_asks_the_practice(editor: Actor) -> None:
    with pytest.raises(DomainError, match="STAFF"):
        ask(editor)


def test_without_an_address_the_number_is_all_that_is_left(alice: Actor, run_tasks: RunTasks) -> None:
    User.objects.filter(pk=alice.user.pk).update(email=None)
    deletion = ask(alice)
    let_a_week_pass(deletion)
    run_tasks()
    assert mail.outbox == []
    assert ErasureReceipt.objects.get().number == deletion.number


def test_an_address_that_cannot_be_reached_is_forgotten_too(alice: Actor, run_tasks: RunTasks) -> None:
    let_a_week_pass(ask(alice))
    run_tasks()
    ErasureReceipt.objects.update(send_to="alice@example.org")
    _forget_address(ErasureReceipt.objects.get().pk)
    mail.outbox.clear()
    send_receipt_letter.func(ErasureReceipt.objects.get().pk)
    assert mail.outbox == []


def test_nothing_of_the_person_waits_in_the_queue(alice: Actor, run_tasks: RunTasks) -> None:
    let_a_week_pass(ask(alice))
    run_tasks()
    kept = [str(task.args_kwargs) for task in DBTaskResult.objects.all()]
    assert kept
    assert not any("@" in text or str(alice.user.pk) in text for text in kept)


def test_numbers_are_easy_to_read_out(alice: Actor) -> None:
    assert re.fullmatch(r"([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}", ask(alice).number)


def test_the_page_of_the_receipt_follows_the_deletion_and_names_nobody(
    alice: Actor, visitor: Any, run_tasks: RunTasks
) -> None:
    deletion = ask(alice, language=Language.EN)
    path = f"/en/account/receipt/{deletion.number}"
    assert "not deleted yet" in visitor.get(path).content.decode()
    let_a_week_pass(deletion)
    run_tasks()
    assert path in mail.outbox[-1].body
    answer = visitor.get(path.replace(deletion.number, deletion.number.lower()))
    assert f"The account with receipt {deletion.number} was deleted on" in answer.content.decode()
    assert answer["Cache-Control"] == "private, no-store"
    assert "alice" not in answer.content.decode()


@pytest.mark.parametrize("number", ["2222-2222-2222", "%00", "х" * 300])
def test_a_number_of_no_receipt_is_not_found(visitor: Any, number: str) -> None:
    answer = visitor.get(f"/account/receipt/{number}")
    assert (answer.status_code, "Такой квитанции нет" in answer.content.decode()) == (404, True)


def test_the_page_of_the_link_asks_first_and_cancels_then(alice: Actor, visitor: Any) -> None:
    path = f"/account/keep/{token_of(ask(alice))}"
    assert "Оставить кабинет?" in visitor.get(path).content.decode()
    assert AccountDeletion.objects.exists()
    assert "Кабинет остаётся" in visitor.post(path).content.decode()
    assert not AccountDeletion.objects.exists()
    answer = visitor.get(path)
    assert "больше не действует" in answer.content.decode()
    assert answer["Cache-Control"] == "private, no-store"
    assert "alice" not in answer.content.decode()
