const AIR_PX = 10

/** Around several boxes. */
export function around(boxes: readonly DOMRect[]): DOMRect {
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))]
  const right = Math.max(...boxes.map((box) => box.right))
  return new DOMRect(left, top, right - left, Math.max(...boxes.map(({ bottom }) => bottom)) - top)
}

/**
 * Puts something that floats beside words of the page: below them, above where there is no room. `air`: between it and
 * the edges of the window; `gap`: between it and the words.
 */
export function putBeside(element: HTMLElement, box: DOMRect, { air = AIR_PX, gap = AIR_PX } = {}): void {
  const { offsetWidth: width, offsetHeight: height, style } = element
  const middle = box.left + (box.width - width) / 2
  const left = Math.max(air, Math.min(middle, document.documentElement.clientWidth - width - air))
  const below = box.bottom + gap
  const fits = below + height + air < innerHeight
  const top = fits ? below : Math.max(air, box.top - height - gap)
  style.setProperty('--left', `${left + scrollX}px`)
  style.setProperty('--top', `${top + scrollY}px`)
}

/** Where it came up from the bottom, over the words that it speaks of, the page makes room. */
export function keepInSight(element: HTMLElement, box: DOMRect): void {
  const { top, left } = element.getBoundingClientRect()
  if (left === 0 && box.bottom + AIR_PX > top) scrollBy(0, box.bottom + AIR_PX - top)
}
