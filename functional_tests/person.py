"""A person at a browser: finds things by what they are and what they are called, as a screen reader does."""

import base64
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select

WAIT_SECONDS = 15
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync --hide-scrollbars"
)
NO_TEXT = ":not([type=checkbox], [type=radio], [type=submit], [type=range])"
# Which elements can have a role, before the browser computes the real role and name.
CANDIDATES = {
    "link": "a[href], [role=link]",
    "button": "button, summary, input[type=submit], input[type=button], [role=button]",
    "heading": "h1, h2, h3, h4, [role=heading]",
    "textbox": f"input{NO_TEXT}, textarea, [role=textbox]",
    "slider": "input[type=range], [role=slider]",
    "combobox": "select, [role=combobox]",
    "radio": "input[type=radio], [role=radio]",
    "checkbox": "input[type=checkbox], [role=checkbox]",
    "dialog": "dialog, [role=dialog]",
    "alert": "[role=alert]",
    "status": "[role=status], output",
    "navigation": "nav, [role=navigation]",
    "article": "article, [role=article]",
    "image": "img, [role=img]",
    "menu item": "[role^=menuitem]",
    "main": "main",
}
FOREIGN = """
return performance.getEntriesByType('resource').map((entry) => entry.name)
  .filter((name) => !name.startsWith(location.origin) && !/^(data|blob):/.test(name))
"""


class Person:
    """Everything waits, up to 15 s, for what a person would wait for."""

    def __init__(self, driver: webdriver.Chrome, site: str) -> None:
        self.driver = driver
        self.site = site

    # --- moving ---

    def opens(self, path: str) -> None:
        self.driver.get(path if "://" in path else self.site + path)

    def has_screen(self, width: int, height: int, *, phone: bool = False) -> None:
        """By the protocol: headless Chromium refuses windows narrower than 500 px."""
        self.width = width
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 2 if phone else 1, "mobile": phone},
        )

    def prefers(self, theme: str) -> None:
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {
                "features": [
                    {"name": "prefers-color-scheme", "value": theme},
                    {"name": "prefers-reduced-motion", "value": "reduce"},
                ]
            },
        )

    @contextmanager
    def without_network(self) -> Iterator[None]:
        """What the page itself asks for fails; a service worker asks on (Line cuts it off too)."""
        self.driver.execute_cdp_cmd("Network.enable", {})
        offline = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
        self.driver.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
        try:
            yield
        finally:
            self.driver.execute_cdp_cmd(
                "Network.emulateNetworkConditions",
                {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1},
            )

    @contextmanager
    def without_javascript(self) -> Iterator[None]:
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        try:
            yield
        finally:
            self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})

    def goes_back(self) -> None:
        self.driver.back()

    def scrolls_to(self, top: int) -> None:
        self.driver.execute_script("scrollTo(0, arguments[0])", top)

    # --- seeing ---

    def all(self, role: str, name: str = "") -> list[WebElement]:
        """Visible elements of the role whose accessible name contains `name`."""
        return list(self._matching(role, name))

    def _matching(self, role: str, name: str) -> Iterator[WebElement]:
        for element in self.driver.find_elements(By.CSS_SELECTOR, CANDIDATES[role]):
            try:
                found = (not name or name in _plain(element.accessible_name)) and element.is_displayed()
            except StaleElementReferenceException:
                continue
            if found:
                yield element

    def sees(self, role: str, name: str = "") -> WebElement:
        """The first of them."""
        found: WebElement = self.until(
            lambda: next(self._matching(role, name), None), f"no {role} named {name!r}"
        )
        return found

    def does_not_see(self, role: str, name: str = "") -> None:
        self.until(lambda: not self.all(role, name), f"there is still a {role} named {name!r}")

    def reads(self, words: str) -> None:
        self.until(lambda: words in self.page_text(), f"the page does not say {words!r}")

    def page_text(self) -> str:
        return _plain(self.driver.find_element(By.TAG_NAME, "body").text)

    def page_heading(self) -> str:
        """Empty while there is none."""
        found = self.driver.find_elements(By.TAG_NAME, "h1")
        return _plain(found[0].text) if found else ""

    def until(self, condition: Callable[[], Any], otherwise: str, *, seconds: float = WAIT_SECONDS) -> Any:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                value = condition()
            except (StaleElementReferenceException, NoSuchElementException):  # between two pages
                value = None
            if value:
                return value
            time.sleep(0.05)
        raise AssertionError(f"{otherwise}; at {self.driver.current_url}\n{self.page_text()[:1500]}")

    def is_at(self, path: str) -> None:
        self.until(lambda: self.path() == path, f"not at {path}")

    def path(self) -> str:
        return str(self.driver.execute_script("return location.pathname"))

    def scrolled(self) -> float:
        """How far down, in pixels."""
        return float(self.driver.execute_script("return scrollY"))

    def focused(self) -> str:
        """The accessible name of what has the focus."""
        return _plain(self.driver.switch_to.active_element.accessible_name)

    def is_focused_on(self, name: str) -> None:
        self.until(lambda: self.focused() == name, f"the focus is not on {name!r}")

    def style_of(self, element: WebElement, name: str) -> str:
        return str(
            self.driver.execute_script("return getComputedStyle(arguments[0])[arguments[1]]", element, name)
        )

    def client_is_running(self) -> None:
        """Vue has taken the page over from Django's first view."""
        self.until(
            lambda: self.driver.execute_script("return Boolean(document.querySelector('#app')?.__vue_app__)"),
            "Vue did not start",
        )

    # --- doing ---

    def clicks(self, role: str, name: str) -> None:
        """What is drawn anew meanwhile is looked for anew: it was not pressed."""

        def pressed() -> bool:
            element = self.sees(role, name)
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
            element.click()
            return True

        self.until(pressed, f"the {role} {name!r} does not stay")

    def types(self, label: str, text: str) -> None:
        field = self.sees("textbox", label)
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(text)

    def chooses(self, name: str) -> None:
        """One of several: presses its label, since the round button itself may be drawn by the label."""
        radios = self.driver.find_elements(By.CSS_SELECTOR, "input[type=radio]")
        radio = next(each for each in radios if _plain(each.accessible_name) == name)
        self.driver.execute_script("return arguments[0].closest('label')", radio).click()

    def selects(self, label: str, option: str) -> None:
        Select(self.sees("combobox", label)).select_by_visible_text(option)

    def presses(self, *keys: str) -> None:
        self.driver.switch_to.active_element.send_keys(*keys)

    # --- judging ---

    def console_errors(self) -> list[str]:
        entries = self.driver.get_log("browser")  # type: ignore[no-untyped-call]
        return [entry["message"] for entry in entries if entry["level"] == "SEVERE"]

    def foreign_requests(self) -> list[str]:
        """What this page has fetched from elsewhere."""
        found: list[str] = self.driver.execute_script(FOREIGN)
        return found

    def scrolls_sideways(self) -> bool:
        """Against the screen's own width: on a phone `innerWidth` grows together with the page."""
        wide: int = self.driver.execute_script("return document.documentElement.scrollWidth")
        return wide > self.width

    def takes_picture(self, file: Path, *, whole: bool = False) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        picture = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot",
            {"format": "png", "captureBeyondViewport": whole, **({"clip": self._whole()} if whole else {})},
        )
        file.write_bytes(base64.b64decode(picture["data"]))

    def _whole(self) -> dict[str, float]:
        width, height = self.driver.execute_script(
            "return [innerWidth, document.documentElement.scrollHeight]"
        )
        return {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}


def _plain(text: str) -> str:
    """No-break spaces look like spaces to a reader."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u00ad", "")


@contextmanager
def person(site: str, browser: tuple[str, str], profile: Path | None = None) -> Iterator[Person]:
    """A person with a browser of their own and an empty profile unless one is given, at a desktop screen."""
    program, chromedriver = browser
    with tempfile.TemporaryDirectory(prefix="opora-profile-") as empty:
        options = Options()
        options.binary_location = program
        for flag in [*FLAGS.split(), f"--user-data-dir={profile or empty}"]:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        driver = webdriver.Chrome(options=options, service=Service(chromedriver))
        try:
            someone = Person(driver, site)
            someone.has_screen(1280, 900)
            yield someone
        finally:
            driver.quit()
