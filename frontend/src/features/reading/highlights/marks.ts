import { stretches, type Stretch, type Visible } from '@/features/reading/highlights/visible'

/** What is drawn over a text. `name` is what a screen reader hears of it at its end. */
export interface Drawn {
  key: string
  from: number
  to: number
  tone: string
  name: string
  hasNote: boolean
}

const PAPER = 'M5 4.5h14v10l-5 5H5zM14 19.5v-5h5'

/** Draws the marks anew; of two that overlap the later one is seen. */
export function draw(prose: HTMLElement, visible: Visible, drawn: readonly Drawn[]): void {
  const edges = [...new Set(drawn.flatMap(({ from, to }) => [from, to]))].sort((one, other) => other - one)
  const last = new Map<string, HTMLElement>()
  edges.slice(1).forEach((from, place) => {
    const to = edges[place] as number
    const above = drawn.findLast((each) => each.from <= from && each.to >= to)
    if (!above) return
    // From the end: what comes before keeps its letters while a text node is cut.
    for (const stretch of stretches(visible, from, to).reverse()) {
      const mark = wrap(stretch, above)
      if (!last.has(above.key)) last.set(above.key, mark)
    }
  })
  for (const each of drawn) putButton(last.get(each.key), each)
  prose.classList.toggle('has-highlights', drawn.length > 0)
}

export const marksOf = (prose: HTMLElement, key: string) => [
  ...prose.querySelectorAll<HTMLElement>(`mark[data-key="${key}"]`),
]
export const buttonOf = (prose: HTMLElement, key: string) =>
  prose.querySelector<HTMLElement>(`button[data-key="${key}"]`)

/** Leaves the text as it was sent. */
export function erase(prose: HTMLElement): void {
  for (const button of prose.querySelectorAll('.highlight-open')) button.remove()
  for (const mark of prose.querySelectorAll('mark.highlight')) {
    const { parentNode } = mark
    mark.replaceWith(...mark.childNodes)
    parentNode?.normalize()
  }
}

function wrap({ node, from, to }: Stretch, { key, tone }: Drawn): HTMLElement {
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  const mark = document.createElement('mark')
  mark.className = `highlight highlight-${tone}`
  mark.dataset.key = key
  range.surroundContents(mark)
  return mark
}

/** The way in for a keyboard and a screen reader, and the sign of a note. Without words of its own. */
function putButton(mark: HTMLElement | undefined, { key, name, hasNote, tone }: Drawn): void {
  if (!mark) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = `highlight-open highlight-${tone}${hasNote ? ' highlight-noted' : ''}`
  button.dataset.key = key
  button.ariaLabel = name
  button.lang = document.documentElement.lang
  button.innerHTML = `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${PAPER}"/></svg>`
  ;(mark.closest('a, sup, sub') ?? mark).after(button)
}
