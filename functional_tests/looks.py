"""How a page looks to everybody: what axe finds in it, and whether it fits the screen."""

from collections.abc import Sequence
from functools import cache

from functional_tests.person import Person
from scripts.machine import ROOT

WCAG = ("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")
AXE_TAGS = (*WCAG, "best-practice")
THEMES = ("light", "dark")
WIDTHS = (1280, 390, 320)
# A colour that is still on its way to another one is neither: what moves and will end has ended.
RUN_AXE = """
const done = arguments[arguments.length - 1]
const told = (found) => `${found.id}: ${found.nodes.map((node) => node.target).join(' | ')}`
const ends = (each) => each.playState === 'running' && each.effect.getComputedTiming().endTime < Infinity
const moving = document.getAnimations().filter(ends)
const wanted = {runOnly: {type: 'tag', values: arguments[0]}, resultTypes: ['violations']}
Promise.allSettled(moving.map((each) => each.finished)).then(() => axe.run(document, wanted)).then(
  (result) => done(result.violations.map(told)),
  (error) => done([String(error)]))
"""


@cache
def _axe() -> str:
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()


def violations(someone: Person, tags: Sequence[str] = AXE_TAGS) -> list[str]:
    """As the page stands."""
    if not someone.driver.execute_script("return 'axe' in window"):
        someone.driver.execute_script(_axe())
    found: list[str] = someone.driver.execute_async_script(RUN_AXE, list(tags))
    return found


def is_accessible(someone: Person, tags: Sequence[str] = AXE_TAGS) -> None:
    """In both themes, on the screen as it is: nothing is loaded anew."""
    for theme in THEMES:
        someone.prefers(theme)
        assert violations(someone, tags) == [], (theme, someone.width)


def looks_well(someone: Person, widths: Sequence[int] = WIDTHS) -> None:
    """Accessible and not wider than the screen, on a desktop and on the narrowest phone.

    The screen is as tall as the page: what lies half below a bar that stays would count as too small.
    """
    for width in widths:
        someone.has_screen(width, 844, phone=width < 700)
        tall = someone.driver.execute_script("return document.documentElement.scrollHeight")
        someone.has_screen(width, max(844, tall), phone=width < 700)
        for theme in THEMES:
            someone.prefers(theme)
            assert violations(someone) == [], (theme, width)
            assert not someone.scrolls_sideways(), (theme, width)
    someone.has_screen(1280, 900)
