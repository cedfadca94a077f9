import { onScopeDispose, shallowRef } from 'vue'
import { describe, type Place } from '@/features/reading/highlights/place'
import { lettersIn, visibleIn } from '@/features/reading/highlights/visible'
import { wholeWords } from '@/features/reading/highlights/words'

interface Selected {
  place: Place
  /** Around it, in the window. */
  box: DOMRect
}

// A selection is dragged, or grows with each key: wait until it rests.
const REST_MS = 250

/** The words of the text that are selected now. `bar` may have the focus meanwhile. */
export function useSelected(prose: HTMLElement, bar: () => HTMLElement | null) {
  const selected = shallowRef<Selected>()
  const byKeys = shallowRef(false)
  const left = new AbortController()
  const { signal } = left
  let timer: ReturnType<typeof setTimeout> | undefined
  let isPressed = false

  function look(): void {
    const selection = getSelection()
    const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : undefined
    if (!range?.intersectsNode(prose)) {
      if (!bar()?.contains(document.activeElement)) selected.value = undefined
      return
    }
    const visible = visibleIn(prose)
    const letters = lettersIn(visible, range)
    const place = letters && describe(visible, ...wholeWords(visible.said, letters.from, letters.to))
    selected.value = place && { place, box: range.getBoundingClientRect() }
  }
  function rest(): void {
    clearTimeout(timer)
    if (!isPressed) timer = setTimeout(look, REST_MS)
  }

  document.addEventListener('selectionchange', rest, { signal })
  addEventListener('pointerdown', ({ pointerType }) => (isPressed = pointerType === 'mouse'), { signal })
  addEventListener(
    'pointerup',
    () => {
      isPressed = false
      byKeys.value = false
      rest()
    },
    { signal },
  )
  addEventListener('keydown', () => (byKeys.value = true), { signal, capture: true })
  rest()
  onScopeDispose(() => {
    clearTimeout(timer)
    left.abort()
  })

  return {
    selected,
    byKeys,
    letGo(): void {
      selected.value = undefined
      getSelection()?.removeAllRanges()
    },
  }
}
