"""A device that can speak: headless Chromium has no voice, so a stand-in takes the browser's place."""

from functional_tests.person import Person

STAND_IN = """
const voice = {lang: 'ru-RU', name: 'Анна', localService: true, default: true, voiceURI: 'anna'}
const speech = Object.assign(new EventTarget(), {
  said: [],
  getVoices: () => [voice],
  speak(words) { this.said.push(words.text + '@' + words.rate); this.speaking = words },
  cancel() { this.said.push('-'); this.speaking = undefined },
})
Object.defineProperty(window, 'speechSynthesis', {value: speech})
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
"""


def gets_voice(someone: Person) -> None:
    """From the next page on."""
    someone.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": STAND_IN})


def heard(someone: Person) -> list[str]:
    """What was said, each with its speed; `-` is silence that was asked for."""
    said: list[str] = someone.driver.execute_script("return speechSynthesis.said")
    return said


def sentence_ends(someone: Person) -> None:
    someone.driver.execute_script("speechSynthesis.speaking.onend()")
