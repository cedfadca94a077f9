import type { Speaker } from '@/features/reading/listening/player'
import { pickVoice } from '@/features/reading/listening/voices'

/** The browser's voice for a language. */
export function browserSpeaker(language: string, speech: SpeechSynthesis = speechSynthesis): Speaker {
  // Held, since Chromium forgets an utterance that nobody holds, and with it the event of its end.
  let utterance: SpeechSynthesisUtterance | undefined
  return {
    say(text, rate, ended) {
      utterance = new SpeechSynthesisUtterance(text)
      const voice = pickVoice(speech.getVoices(), language)
      if (!voice) return ended('failed')
      Object.assign(utterance, { voice, lang: voice.lang, rate })
      utterance.onend = () => ended('done')
      utterance.onerror = () => ended('failed')
      speech.speak(utterance)
    },
    hush() {
      utterance = undefined
      speech.cancel()
    },
  }
}
