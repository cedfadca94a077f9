import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content import actions
from content.models import Chapter, Section, Topic
from content.tests.samples import make_chapter, section, topic, translation

pytestmark = pytest.mark.django_db
# Every example works on rows of its own, so the shared transaction does no harm.
property_test = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def row_of(count: int) -> tuple[Chapter, list[Section]]:
    chapter = make_chapter()
    return chapter, [section(chapter, position=place) for place in range(count)]


def order_of(chapter: Chapter) -> list[int]:
    return list(chapter.sections.order_by("position").values_list("pk", flat=True))


def places_of(chapter: Chapter) -> list[int]:
    return sorted(chapter.sections.values_list("position", flat=True))


@property_test
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(-6, 6)), max_size=8))
def test_whatever_is_moved_places_stay_dense_and_the_others_keep_their_order(
    moves: list[tuple[int, int]],
) -> None:
    chapter, sections = row_of(5)
    expected = [one.pk for one in sections]

    for which, step in moves:
        here = expected.index(sections[which].pk)
        expected.insert(min(max(here + step, 0), 4), expected.pop(here))
        moved = actions.move(item=sections[which], step=step)
        assert moved.position == expected.index(moved.pk)

    assert order_of(chapter) == expected
    assert places_of(chapter) == [0, 1, 2, 3, 4]


@property_test
@given(st.permutations(range(4)), st.integers(0, 4))
def test_reorder_puts_the_named_first_in_their_order(order: list[int], named: int) -> None:
    chapter, sections = row_of(4)
    chosen = [sections[number] for number in order[:named]]
    others = [one for one in sections if one not in chosen]

    actions.reorder(items=chosen)

    assert order_of(chapter) == [one.pk for one in (*chosen, *others)]
    assert places_of(chapter) == [0, 1, 2, 3]


@property_test
@given(st.lists(st.integers(0, 9), min_size=1, max_size=6))
def test_gaps_and_doubles_are_closed(places: list[int]) -> None:
    chapter = make_chapter()
    sections = [section(chapter, position=place) for place in places]
    expected = [one.pk for one in sorted(sections, key=lambda one: (one.position, one.pk))]

    actions.close_gaps(item=sections[0])

    assert order_of(chapter) == expected
    assert places_of(chapter) == list(range(len(places)))


def test_other_chapters_and_translations_are_left_alone() -> None:
    chapter, sections = row_of(2)
    other = section(position=7)
    translated = translation(sections[0])

    actions.move(item=sections[1], step=-1)
    other.refresh_from_db()
    translated.refresh_from_db()

    assert (other.position, translated.position) == (7, 0)
    assert order_of(chapter) == [sections[1].pk, sections[0].pk]


def test_what_came_from_another_chapter_comes_last() -> None:
    chapter, sections = row_of(2)
    newcomer = section(position=0)
    newcomer.chapter = chapter
    newcomer.save()

    actions.place_last(item=newcomer)

    assert order_of(chapter) == [*(one.pk for one in sections), newcomer.pk]


def test_topics_have_one_list() -> None:
    first, second = topic(position=0), topic(position=1)

    actions.move(item=second, step=-1)

    assert list(Topic.objects.all()) == [second, first]
    actions.reorder(items=[])
