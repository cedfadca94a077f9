import { onBeforeUnmount, onMounted, shallowRef } from 'vue'
import { piecesOf, sentencesOf, type Piece } from '@/features/reading/listening/pieces'
import { Player, type Shown } from '@/features/reading/listening/player'
import { keepRate, keptRate } from '@/features/reading/listening/rate'
import { browserSpeaker } from '@/features/reading/listening/speaker'
import { t } from '@/words/words'

/** Reads the text of the page aloud and shows where; ends when the page is left. */
export function useListening(page: HTMLElement, language: string, over: () => void) {
  const shown = shallowRef<Shown>({ state: 'paused', piece: 0, failed: false })
  const rate = shallowRef(keptRate())
  const pieces = piecesOf(page, t('listen.table'))
  const lines = pieces.flatMap(({ text }, piece) =>
    sentencesOf(text, language).map((sentence) => ({ piece, text: sentence })),
  )
  const light = useLight(pieces)
  const player = new Player(lines, browserSpeaker(language), rate.value, (now) => {
    shown.value = now
    if (now.state === 'over') over()
    else light.moveTo(now.piece)
  })
  const leave = () => player.stop()

  onMounted(() => {
    addEventListener('pagehide', leave)
    player.play()
  })
  onBeforeUnmount(() => {
    removeEventListener('pagehide', leave)
    player.stop()
    light.off()
  })

  function setRate(wanted: number): void {
    rate.value = wanted
    keepRate(wanted)
    player.setRate(wanted)
  }
  return { shown, rate, setRate, player }
}

/** Marks the piece that is read. The page follows unless the reader has gone to look at something else. */
function useLight(pieces: readonly Piece[]) {
  let lit: HTMLElement | undefined
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches

  return {
    moveTo(place: number): void {
      const element = pieces[place]?.element
      if (!element || element === lit) return
      const follows = !lit || isInSight(lit)
      lit?.classList.remove('spoken')
      element.classList.add('spoken')
      lit = element
      if (follows && !isWell(element))
        element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
    },
    off(): void {
      lit?.classList.remove('spoken')
    },
  }
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

/** Wholly between the header and the bar. */
function isWell(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top > 90 && bottom < innerHeight - 140
}
