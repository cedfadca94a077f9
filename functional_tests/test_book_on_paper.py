"""The whole book printed: the numbers in its contents are those of the sheets that come out."""

import base64
import re
from typing import Any

import pytest

from functional_tests.conftest import Somebody

NUMBERED = "return document.documentElement.dataset.numbered"
NUMBERS = """
return [...document.querySelectorAll('.contents a')]
  .map((link) => [link.hash.slice(1), Number(link.querySelector('.page').textContent)])
"""


def pages_of(pdf: bytes) -> dict[str, int]:
    """On which page each named place of a PDF of Chromium lies, counted from 1."""
    pages = [int(number) for number in re.findall(rb"(\d+) 0 obj\s*<</Type /Page\s", pdf)]
    places = re.findall(rb"/(\S+) \[(\d+) 0 R /XYZ", pdf)
    return {name.decode(): sorted(pages).index(int(page)) + 1 for name, page in places}


@pytest.mark.parametrize("path", ["/textbook/print", "/en/textbook/print"])
def test_the_contents_tell_the_right_pages(somebody: Somebody, path: str) -> None:
    reader = somebody()
    reader.opens(path)
    reader.until(lambda: reader.driver.execute_script(NUMBERED), "no numbers in the contents")
    told: list[Any] = reader.driver.execute_script(NUMBERS)
    printed = reader.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    pages = pages_of(base64.b64decode(printed["data"]))
    assert len(told) >= 20
    assert dict(told) == {name: pages[name] for name, _ in told}
    chapters = [page for name, page in told if name.startswith("chapter-")]
    assert len(set(chapters)) == len(chapters)


def test_without_a_script_the_contents_still_lead_to_their_places(somebody: Somebody) -> None:
    reader = somebody()
    reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    reader.opens("/textbook/print")
    links = reader.driver.find_elements("css selector", ".contents a")
    targets = [str(link.get_dom_attribute("href")) for link in links]
    assert len(targets) > 30
    assert all(reader.driver.find_elements("css selector", target) for target in targets[:5])


def test_is_not_wider_than_a_telephone(somebody: Somebody) -> None:
    reader = somebody()
    reader.opens("/textbook/print")
    reader.until(lambda: reader.driver.execute_script(NUMBERED), "no numbers in the contents")
    reader.has_screen(360, 740, phone=True)
    assert not reader.scrolls_sideways()
