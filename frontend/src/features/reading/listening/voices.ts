/** What is asked of a voice of the browser. */
interface Voice {
  readonly lang: string
  readonly localService: boolean
  readonly default: boolean
}

const languageOf = (tag: string) => tag.toLowerCase().split(/[-_]/)[0]

/**
 * The voice for a text, or undefined. Only one that lives on the device: others send what is read to a foreign
 * server, and what somebody reads here is nobody's business.
 */
export function pickVoice<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const fitting = voices.filter(
    (voice) => voice.localService && languageOf(voice.lang) === languageOf(language),
  )
  return fitting.find((voice) => voice.default) ?? fitting[0]
}

type Speech = Pick<SpeechSynthesis, 'getVoices' | 'addEventListener' | 'removeEventListener'>

/** Tells whether there is a voice, now and whenever that changes: browsers learn of voices late. */
export function watchVoices(
  language: string,
  tell: (found: boolean) => void,
  speech: Speech | undefined = globalThis.speechSynthesis,
): () => void {
  if (!speech) return () => undefined
  const look = () => tell(Boolean(pickVoice(speech.getVoices(), language)))
  look()
  speech.addEventListener('voiceschanged', look)
  return () => speech.removeEventListener('voiceschanged', look)
}
