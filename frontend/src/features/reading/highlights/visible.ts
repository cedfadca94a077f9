import { wordsFrom, type Words } from '@/features/reading/highlights/words'

interface Letter {
  node: Text
  at: number
}

/** The words of an element and where each letter stands; nothing stands between two blocks. */
export interface Visible extends Words {
  letters: readonly (Letter | undefined)[]
}

export interface Stretch {
  node: Text
  from: number
  to: number
}

// Marks, links and buttons of the page, which are no words of the author.
const SILENT = '.note-ref, .notes, .anchor, .fresh-word, button'
const BLOCKS = 'p, li, h2, h3, h4, td, th, figcaption, caption, blockquote, summary, div'
const NAMED = '[id^="p-"], :is(h2, h3)[id]'

export function visibleIn(prose: HTMLElement): Visible {
  const paragraphs: { anchor: string; said: string; letters: Letter[] }[] = []
  let block: Element | null = null
  for (const node of textNodes(prose)) {
    const own = node.parentElement?.closest(BLOCKS) ?? prose
    if (own !== block) {
      block = own
      paragraphs.push({ anchor: own.closest(NAMED)?.id ?? '', said: '', letters: [] })
    }
    const paragraph = paragraphs.at(-1)
    if (paragraph) addTo(paragraph, node)
  }
  const own = paragraphs.filter(({ said }) => said.trim())
  const letters = own.flatMap((each, at) => (at ? [undefined, ...each.letters] : each.letters))
  return { ...wordsFrom(own), letters }
}

function* textNodes(prose: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
    return (node as Element).matches(SILENT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  while (walker.nextNode()) yield walker.currentNode as Text
}

/** Runs of spaces are one, soft hyphens none: as it looks. */
function addTo(paragraph: { said: string; letters: Letter[] }, node: Text): void {
  for (let at = 0; at < node.data.length; at++) {
    const letter = node.data.charAt(at)
    if (letter === '\u00ad') continue
    const isSpace = /[ \t\r\n]/.test(letter)
    if (isSpace && (paragraph.said === '' || paragraph.said.endsWith(' '))) continue
    paragraph.said += isSpace ? ' ' : letter
    paragraph.letters.push({ node, at })
  }
}

/** The letters that a range covers, first and one behind the last; undefined when it covers none. */
export function lettersIn({ letters }: Visible, range: Range): { from: number; to: number } | undefined {
  const isIn = (letter: Letter | undefined) =>
    letter && range.comparePoint(letter.node, letter.at) === 0 && isBeforeEnd(letter, range)
  const from = letters.findIndex(isIn)
  return from < 0 ? undefined : { from, to: letters.findLastIndex(isIn) + 1 }
}

const isBeforeEnd = ({ node, at }: Letter, range: Range) =>
  node === range.endContainer ? at < range.endOffset : range.comparePoint(node, at + 1) <= 0

/** The same letters as pieces of text nodes, in order. */
export function stretches({ letters }: Visible, from: number, to: number): Stretch[] {
  const found: Stretch[] = []
  for (const letter of letters.slice(from, to)) {
    if (!letter) continue
    const last = found.at(-1)
    if (last?.node === letter.node) last.to = letter.at + 1
    else found.push({ node: letter.node, from: letter.at, to: letter.at + 1 })
  }
  return found
}

export function rangeOf(visible: Visible, from: number, to: number): Range | undefined {
  const own = stretches(visible, from, to)
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last) return undefined
  const range = document.createRange()
  range.setStart(first.node, first.from)
  range.setEnd(last.node, last.to)
  return range
}
