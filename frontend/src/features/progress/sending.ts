import { onScopeDispose } from 'vue'
import { renewReading } from './answers'
import { of } from './notes'
import { flush } from './wire'

const PAUSE_MS = 20_000

/** Sends what was noted from time to time, when asked to, and when the page is left. A guest's stays where it is. */
export function keepSending(person: string): () => void {
  const send = () => {
    if (!person || !of(person).length) return
    void flush(person)
      .then(renewReading)
      .catch(() => undefined)
  }
  const hidden = () => document.hidden && send()
  const timer = setInterval(send, PAUSE_MS)
  document.addEventListener('visibilitychange', hidden)
  addEventListener('pagehide', send)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', hidden)
    removeEventListener('pagehide', send)
    send()
  })
  return send
}
