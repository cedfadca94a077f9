import pytest
from hypothesis import given
from hypothesis import strategies as st

from diary.published_scales import GAD_7, PHQ_9, SCALES
from diary.scales import NotAnswered, Scale, score

BOTH = pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)


def summing_to(scale: Scale, total: int) -> list[int]:
    """Answers with this sum; the last question is answered above 0 only when the others do not suffice."""
    answers: list[int] = []
    for _question in scale.questions:
        answers.append(min(3, total - sum(answers)))
    return answers


@pytest.mark.parametrize(
    ("total", "band"),
    [
        *((0, "minimal"), (4, "minimal"), (5, "mild"), (9, "mild"), (10, "moderate"), (14, "moderate")),
        *((15, "moderately-severe"), (19, "moderately-severe"), (20, "severe"), (27, "severe")),
    ],
)
def test_phq_9_is_read_by_its_published_cut_offs(total: int, band: str) -> None:
    assert score(PHQ_9, summing_to(PHQ_9, total)).band.key == band


@pytest.mark.parametrize(
    ("total", "band"),
    [
        *((0, "minimal"), (4, "minimal"), (5, "mild"), (9, "mild")),
        *((10, "moderate"), (14, "moderate"), (15, "severe"), (21, "severe")),
    ],
)
def test_gad_7_is_read_by_its_published_cut_offs(total: int, band: str) -> None:
    assert score(GAD_7, summing_to(GAD_7, total)).band.key == band


def test_the_scales_have_their_published_size() -> None:
    assert [(scale.key, len(scale.questions), scale.highest) for scale in SCALES.values()] == [
        ("phq-9", 9, 27),
        ("gad-7", 7, 21),
    ]


@given(others=st.lists(st.integers(0, 3), min_size=8, max_size=8), ninth=st.integers(0, 3))
def test_the_ninth_question_brings_help_whatever_the_sum(others: list[int], ninth: int) -> None:
    assert score(PHQ_9, [*others, ninth]).alarm == (ninth > 0)


@given(answers=st.lists(st.integers(0, 3), min_size=7, max_size=7))
def test_gad_7_alone_raises_no_alarm(answers: list[int]) -> None:
    assert not score(GAD_7, answers).alarm


@BOTH
def test_every_sum_lies_in_exactly_one_band(scale: Scale) -> None:
    ranges = [scale.range_of(band) for band in scale.bands]
    assert [total for low, high in ranges for total in range(low, high + 1)] == list(range(scale.highest + 1))


@BOTH
def test_every_word_is_there_in_both_languages(scale: Scale) -> None:
    words = [scale.name, scale.lead, scale.licence, *scale.questions]
    words += [option.words for option in scale.options] + [band.words for band in scale.bands]
    assert all(each.keys() == {"ru", "en"} and all(each.values()) for each in words)


@pytest.mark.parametrize(
    ("answers", "number"), [([], 1), ([0, 1, 2], 4), ([0, 4] + [0] * 7, 2), ([-1] * 9, 1)]
)
def test_a_missing_or_impossible_answer_is_named(answers: list[int], number: int) -> None:
    with pytest.raises(NotAnswered) as caught:
        score(PHQ_9, answers)
    assert caught.value.number == number
