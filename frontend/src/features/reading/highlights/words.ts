/** A stretch of a text that stands by itself, and the name that survives editing ("" when it has none). */
interface Block {
  anchor: string
  from: number
}

/** A text as its reader sees it, blocks parted by line breaks. `plain` is `said` for comparing, letter by letter. */
export interface Words {
  said: string
  plain: string
  blocks: readonly Block[]
}

const SAME: Readonly<Record<string, string>> = {
  ё: 'е',
  '«': '"',
  '»': '"',
  '„': '"',
  '“': '"',
  '”': '"',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
}

/** As long as what is given: capitals, ё and what typography does to quotes, dashes and spaces make no difference. */
export const plainOf = (said: string) =>
  said.replace(/./gs, (letter) => {
    const small = letter.toLowerCase()
    return SAME[small] ?? (small.length === letter.length ? small : letter)
  })

export function wordsFrom(paragraphs: readonly { anchor: string; said: string }[]): Words {
  const blocks: Block[] = []
  let said = ''
  for (const paragraph of paragraphs) {
    if (said) said += '\n'
    blocks.push({ anchor: paragraph.anchor, from: said.length })
    said += paragraph.said
  }
  return { said, plain: plainOf(said), blocks }
}

/** The place in `blocks` of the one in which a letter stands. */
export function blockAt({ blocks }: Words, at: number): number {
  const next = blocks.findIndex(({ from }) => from > at)
  return (next < 0 ? blocks.length : next) - 1
}

export const endOf = ({ said, blocks }: Words, block: number) => {
  const next = blocks[block + 1]
  return next ? next.from - 1 : said.length
}

const LETTER = /[\p{L}\p{N}]/u
/** No letter to the left and to the right of it at once: a word may begin or end here. */
export const isEdge = (text: string, at: number) =>
  !(LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? ''))

/** No word is cut: half of one was hardly meant. */
export function wholeWords(text: string, from: number, to: number): [number, number] {
  while (from > 0 && !isEdge(text, from)) from--
  while (to < text.length && !isEdge(text, to)) to++
  return [from, to]
}
