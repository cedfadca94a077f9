"""Django renders the first view, Vue takes it over: the same markup, so that nothing jumps or drifts."""

import difflib
from collections.abc import Iterator

import pytest

from functional_tests.pages import EVERY, EVERY_AND_MISSING
from functional_tests.person import Person, person
from functional_tests.practice import Practice

# One line per element or text, indented by depth. What only a running client can know is left out.
OUTLINE = """
const ONLY_THE_CLIENT_KNOWS = new Set(arguments[1])
function outline(node, depth, lines) {
  const indent = ' '.repeat(depth)
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.textContent.replace(/\\s+/g, ' ').trim()
    if (text) lines.push(indent + text)
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    const attributes = [...node.attributes]
      .filter((attribute) => !ONLY_THE_CLIENT_KNOWS.has(attribute.name))
      // The client explains terms in place, and ties each to its explanation.
      .filter((attribute) => !(attribute.name === 'aria-describedby' && node.matches('a.term')))
      .map((attribute) => `${attribute.name}="${[...attribute.value.trim().split(/\\s+/)].join(' ')}"`)
      .sort()
    lines.push(`${indent}<${[node.localName, ...attributes].join(' ')}>`)
    node.normalize()
    node.childNodes.forEach((child) => outline(child, depth + 1, lines))
  }
  return lines
}
const root = arguments[0] === null
  ? document.querySelector('#app')
  : new DOMParser().parseFromString(arguments[0], 'text/html').querySelector('#app')
const lines = []
root.childNodes.forEach((child) => outline(child.cloneNode(true), 0, lines))
return lines
"""
FETCH = """
const done = arguments[1]
fetch(arguments[0], {cache: 'no-store'}).then((answer) => answer.text()).then(done)
"""
ASKED = "return performance.getEntriesByType('resource').map((entry) => entry.name)"
ONLY_THE_CLIENT_KNOWS = ["data-v-app"]


@pytest.fixture(scope="module")
def reader(practice: Practice, browser: tuple[str, str]) -> Iterator[Person]:
    with person(practice.address, browser) as someone:
        yield someone


def has_one_markup(someone: Person, path: str) -> None:
    """The page in sight, which is `path`, against what Django sends for it."""
    someone.client_is_running()
    sent = someone.driver.execute_async_script(FETCH, path)
    from_django: list[str] = someone.driver.execute_script(OUTLINE, sent, ONLY_THE_CLIENT_KNOWS)
    from_vue: list[str] = someone.driver.execute_script(OUTLINE, None, ONLY_THE_CLIENT_KNOWS)
    assert len(from_django) > 20
    assert "\n".join(difflib.unified_diff(from_django, from_vue, "Django", "Vue", lineterm="", n=2)) == ""


@pytest.mark.parametrize("path", EVERY_AND_MISSING)
def test_django_and_vue_write_the_same_markup(reader: Person, path: str) -> None:
    reader.opens(path)
    has_one_markup(reader, path)


@pytest.mark.parametrize("path", EVERY)
def test_is_readable_without_javascript(reader: Person, path: str) -> None:
    reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        reader.opens(path)
        assert reader.sees("heading").text
        assert len(reader.page_text()) > 200
    finally:
        reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_the_first_view_needs_no_second_round_trip(reader: Person) -> None:
    reader.opens("/textbook/one-loop")
    reader.client_is_running()
    asked: list[str] = reader.driver.execute_script(ASKED)
    assert [name for name in asked if "/graphql" in name] == []


def test_nothing_jumps_when_the_client_takes_over(reader: Person) -> None:
    """Cumulative layout shift, as the browser itself counts it."""
    for path in ("/", "/articles/why-we-postpone", "/textbook/one-loop"):
        reader.opens(path)
        reader.client_is_running()
        shift = reader.driver.execute_async_script(
            "const done = arguments[0]; let sum = 0;"
            "new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value }))"
            ".observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 600)"
        )
        assert shift < 0.01, path
