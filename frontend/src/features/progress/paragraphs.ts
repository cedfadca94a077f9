// The paragraphs of a text on the page: where they stand, and which of them somebody looks at.

const HEADER_PX = 80
// The line on the screen at which one reads, from its top.
const READING_LINE = 0.3

export interface Paragraphs {
  elements: HTMLElement[]
  /** Letters of each. */
  lengths: number[]
}

export function paragraphsOf(prose: Element): Paragraphs {
  const elements = [...prose.querySelectorAll<HTMLElement>('[id^="p-"]')]
  const within = (element: Element) =>
    [...element.querySelectorAll('[id^="p-"]')].reduce((sum, each) => sum + each.textContent.length, 0)
  return {
    elements,
    lengths: elements.map((element) => Math.max(0, element.textContent.length - within(element))),
  }
}

/** Those of which half is in sight, or which fill half of the screen. */
export function inSight({ elements }: Paragraphs): number[] {
  return elements.flatMap((element, index) => {
    const { top, bottom, height } = element.getBoundingClientRect()
    const seen = Math.min(bottom, innerHeight) - Math.max(top, HEADER_PX)
    return seen > 0 && seen >= Math.min(height, innerHeight) / 2 ? [index] : []
  })
}

/** The paragraph at the line where one reads; the last one when its end is in sight. -1: above the first. */
export function placeNow({ elements }: Paragraphs): number {
  const last = elements.at(-1)?.getBoundingClientRect()
  if (last && last.bottom <= innerHeight) return elements.length - 1
  return elements.findLastIndex(
    (element) => element.getBoundingClientRect().top <= innerHeight * READING_LINE,
  )
}
