import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { draw, erase, type Drawn } from '@/features/reading/highlights/marks'
import { describe, find, type Found, type Place } from '@/features/reading/highlights/place'
import { visibleIn } from '@/features/reading/highlights/visible'
import type { Kept } from '@/features/reading/highlights/writing'
import { t } from '@/words/words'

const SHORT = 60

/** A highlight and where it stands now; no place: it cannot be found any more. */
export interface Placed extends Kept {
  place: Found | undefined
  /** The words that stand there now, when an editor has changed those that were marked. */
  now: Place | undefined
}

export const shortly = (quote: string) => {
  const line = quote.replace(/\s+/g, ' ')
  return line.length > SHORT ? `${line.slice(0, SHORT - 1).trimEnd()}…` : line
}

/** Draws highlights over a text and keeps them there; gives them in the order of the text, those without a place last. */
export function useDrawing(prose: HTMLElement, highlights: Readonly<Ref<readonly Kept[]>>) {
  const text = shallowRef(visibleIn(prose))
  const found = new Map<string, Found | undefined>()
  const placeOf = ({ written }: Kept) => {
    const sought = JSON.stringify([written.anchor, written.start, written.quote])
    if (!found.has(sought)) found.set(sought, find(text.value, written))
    return found.get(sought)
  }
  const placed = computed<Placed[]>(() =>
    highlights.value.map((each) => {
      const place = placeOf(each)
      return { ...each, place, now: place?.changed ? describe(text.value, place.from, place.to) : undefined }
    }),
  )
  const drawn = computed(() =>
    placed.value.flatMap((each) => (each.place ? [drawnOf(each, each.place)] : [])),
  )

  // A note that grows changes nothing that is drawn.
  watch(
    () => JSON.stringify(drawn.value),
    () => {
      erase(prose)
      draw(prose, visibleIn(prose), drawn.value)
    },
    { immediate: true, flush: 'post' },
  )
  onScopeDispose(() => erase(prose))

  const inOrder = computed(() =>
    [...placed.value].sort(
      (one, other) => (one.place?.from ?? Infinity) - (other.place?.from ?? Infinity) || 0,
    ),
  )
  return { placed: inOrder }
}

function drawnOf({ key, written, now }: Placed, { from, to }: Found): Drawn {
  const hasNote = Boolean(written.note)
  const name = t(hasNote ? 'diary.highlights.openNoted' : 'diary.highlights.open', {
    quote: shortly((now ?? written).quote),
  })
  return { key, from, to, tone: written.tone.toLowerCase(), name, hasNote }
}
