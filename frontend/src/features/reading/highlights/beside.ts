const AIR_PX = 10

/** Around several boxes. */
export function around(boxes: readonly DOMRect[]): DOMRect {
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))]
  const right = Math.max(...boxes.map((box) => box.right))
  return new DOMRect(left, top, right - left, Math.max(...boxes.map(({ bottom }) => bottom)) - top)
}

/** Puts something that floats beside words of the page: below them, above where there is no room. */
export function putBeside(element: HTMLElement, box: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height, style } = element
  const middle = box.left + (box.width - width) / 2
  const left = Math.max(AIR_PX, Math.min(middle, document.documentElement.clientWidth - width - AIR_PX))
  const below = box.bottom + AIR_PX
  const fits = below + height + AIR_PX < innerHeight
  const top = fits ? below : Math.max(AIR_PX, box.top - height - AIR_PX)
  style.setProperty('--left', `${left + scrollX}px`)
  style.setProperty('--top', `${top + scrollY}px`)
}

/** Where it came up from the bottom, over the words that it speaks of, the page makes room. */
export function keepInSight(element: HTMLElement, box: DOMRect): void {
  const { top, left } = element.getBoundingClientRect()
  if (left === 0 && box.bottom + AIR_PX > top) scrollBy(0, box.bottom + AIR_PX - top)
}
