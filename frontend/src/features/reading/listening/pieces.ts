/** A stretch of a text that is read in one go and shown while it is. */
export interface Piece {
  element: HTMLElement
  text: string
}

const READ = 'h1, .lead, .prose :is(h2, h3, p, li, figcaption, .table-scroll)'
// Marks and links of the page, which are no words of the author.
const SILENT = '.note-ref, .anchor, .note-back, .fresh-word'
const TABLE = '.table-scroll'

/** What is read of a text, in its order: `table` is said in place of a table, footnotes are left out. */
export function piecesOf(page: HTMLElement, table: string): Piece[] {
  return [...page.querySelectorAll<HTMLElement>(READ)]
    .filter((element) => !element.parentElement?.closest(`${TABLE}, .notes`) && !element.closest('.notes'))
    .map((element) => ({ element, text: element.matches(TABLE) ? table : wordsOf(element) }))
    .filter(({ text }) => text)
}

/** Its own words: what stands in a paragraph or a list inside it is a piece of its own. */
function wordsOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement
  for (const silent of copy.querySelectorAll(`${SILENT}, ul, ol, p, table`)) silent.remove()
  return (copy.textContent ?? '')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

// Chromium falls silent after some fifteen seconds of one utterance.
const LONGEST = 180

/** Sentences, the long ones cut at a comma or a space. */
export function sentencesOf(text: string, language: string): string[] {
  const whole = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
  return whole.flatMap(({ segment }) => cut(segment.trim())).filter(Boolean)
}

function cut(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence]
  const head = sentence.slice(0, LONGEST)
  const at = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf(': '))
  const place = at > LONGEST / 3 ? at + 1 : head.lastIndexOf(' ')
  if (place <= 0) return [head, ...cut(sentence.slice(LONGEST))]
  return [sentence.slice(0, place), ...cut(sentence.slice(place).trim())]
}
