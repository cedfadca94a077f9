import { onScopeDispose } from 'vue'
import { Dwell, shareAbove } from './dwell'
import { inSight, placeNow, type Paragraphs } from './paragraphs'

const TICK_MS = 1000
// A place counts when somebody stayed at it: who leafs through does not lose the one they left at.
const STAYED_TICKS = 3

interface Heard {
  /** Percent of the text above the place, 100 at its end. */
  place(share: number, anchor: string): void
  read(): void
}

/** Watches how a text is read while it is in sight; tells each new place, and once when it has been read. */
export function watchReading(paragraphs: Paragraphs, heard: Heard): void {
  const dwell = new Dwell(paragraphs.lengths)
  const last = paragraphs.elements.length - 1
  let told = false
  let place = -1
  let ticks = 0
  let began = scrollY

  function look() {
    if (document.hidden) return
    dwell.saw(inSight(paragraphs), TICK_MS / 1000)
    const now = placeNow(paragraphs)
    ticks = now === place ? ticks + 1 : 0
    place = now
    if (scrollY !== began && ticks === STAYED_TICKS && place >= 0) {
      began = -1 // from the first scroll on, the top is a place too
      const share = place === last ? 100 : shareAbove(paragraphs.lengths, place)
      heard.place(share, paragraphs.elements[place]?.id ?? '')
    }
    if (!told && dwell.isRead && place === last) {
      told = true
      heard.read()
    }
  }

  const timer = setInterval(look, TICK_MS)
  onScopeDispose(() => clearInterval(timer))
}
