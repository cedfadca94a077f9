import pytest

from content.cards.paths import Point, lines


def rounded(found: list[list[Point]]) -> list[list[tuple[int, int]]]:
    return [[(round(x), round(y)) for x, y in line] for line in found]


@pytest.mark.parametrize(
    ("d", "expected"),
    [
        ("M1 2L3 4", [[(1, 2), (3, 4)]]),
        ("M1 2h4v4H1z", [[(1, 2), (5, 2), (5, 6), (1, 6), (1, 2)]]),
        ("m10 10 5 0 0 5", [[(10, 10), (15, 10), (15, 15)]]),
        ("M0 0h2M5 5v2", [[(0, 0), (2, 0)], [(5, 5), (5, 7)]]),
        ("M0 0l1-2.5.5-.5", [[(0, 0), (1, -2), (2, -3)]]),
        ("M2 2h2v2zh-2", [[(2, 2), (4, 2), (4, 4), (2, 2), (0, 2)]]),
        ("M7 7", []),
    ],
)
def test_straight_lines(d: str, expected: list[list[tuple[int, int]]]) -> None:
    assert rounded(lines(d)) == expected


@pytest.mark.parametrize(
    ("d", "end"),
    [
        ("M0 0C0 10 10 10 10 0", (10, 0)),
        ("M0 0c0 10 10 10 10 0s10-10 10 0", (20, 0)),
        ("M0 0q5 10 10 0t10 0", (20, 0)),
        ("M0 0a5 5 0 0 1 10 0", (10, 0)),
    ],
)
def test_curves_end_where_they_should(d: str, end: tuple[int, int]) -> None:
    assert rounded(lines(d))[0][-1] == end


@pytest.mark.parametrize(("sweep", "top"), [(1, -5), (0, 5)])
def test_an_arc_bends_to_its_side(sweep: int, top: int) -> None:
    heights = [round(y) for _, y in lines(f"M0 0a5 5 0 0 {sweep} 10 0")[0]]
    assert top in heights
    assert -top not in heights
