"""A reader on a slow phone: the words are there before any script, nothing jumps, little is asked for.

Nothing here is a matter of seconds, which a busy machine would decide: `make lighthouse` measures those.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from functional_tests.person import Person, person
from functional_tests.practice import Practice

PAGES = ("/", "/articles/why-we-postpone", "/textbook/one-loop", "/articles", "/en/textbook/one-loop")
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 204_800, "uploadThroughput": 96_000}
MOST_BYTES_OF_DOCUMENT = 24_000
MOST_BYTES_OF_SCRIPTS = 48_000
SEEN = """
const [wait, done] = [400, arguments[0]]
const observed = {shift: 0}
new PerformanceObserver((list) => list.getEntries().forEach((entry) => { observed.shift += entry.value }))
  .observe({type: 'layout-shift', buffered: true})
setTimeout(() => {
  const [page] = performance.getEntriesByType('navigation')
  const files = performance.getEntriesByType('resource')
  done({
    ...observed,
    document: page.transferSize,
    scripts: files.filter((file) => /\\/(main|page-)[^/]*\\.js$/.test(file.name))
      .reduce((sum, file) => sum + file.encodedBodySize, 0),
    asked: files.map((file) => new URL(file.name).pathname),
    blocking: files.filter((file) => file.renderBlockingStatus === 'blocking').map((file) => file.name),
  })
}, wait)
"""


@pytest.fixture(scope="module")
def phone(practice: Practice, browser: tuple[str, str]) -> Iterator[Person]:
    with person(practice.address, browser) as someone:
        someone.has_screen(390, 844, phone=True)
        someone.driver.execute_cdp_cmd("Network.enable", {})
        someone.driver.execute_cdp_cmd("Network.setBypassServiceWorker", {"bypass": True})
        someone.driver.execute_cdp_cmd("Network.emulateNetworkConditions", SLOW_4G)
        someone.driver.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": 4})
        yield someone


def visits(phone: Person, path: str) -> dict[str, Any]:
    """What the browser saw of a first visit."""
    phone.driver.execute_cdp_cmd("Network.clearBrowserCache", {})
    phone.opens(path)
    phone.client_is_running()
    seen: dict[str, Any] = phone.driver.execute_async_script(SEEN)
    return seen


@pytest.mark.parametrize("path", PAGES)
def test_the_first_view_needs_one_round_trip_and_does_not_move(phone: Person, path: str) -> None:
    seen = visits(phone, path)
    assert seen["blocking"] == []
    assert not [name for name in seen["asked"] if name.startswith("/graphql")]
    assert seen["document"] < MOST_BYTES_OF_DOCUMENT
    assert seen["scripts"] < MOST_BYTES_OF_SCRIPTS
    assert seen["shift"] < 0.01


def test_a_text_can_be_read_although_no_script_ever_comes(phone: Person) -> None:
    phone.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*.js"]})
    try:
        phone.opens("/textbook/one-loop")
        assert phone.page_heading() == "Мысли, чувства, тело: одна петля"
        assert len(phone.page_text()) > 3000
    finally:
        phone.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})


def test_a_page_that_the_phone_has_is_not_sent_again(phone: Person) -> None:
    first = visits(phone, "/articles/why-we-postpone")
    phone.opens("/articles/why-we-postpone")
    phone.client_is_running()
    again = phone.driver.execute_async_script(SEEN)
    assert again["document"] < first["document"] / 5
    # What a 304 says of the policy still lets the page have its styles.
    assert phone.style_of(phone.sees("main"), "display") == "block"
    assert phone.console_errors() == []
