import { byText, type TextHighlights } from '@/features/reading/bookmarks/grouping'
import { after, before } from '@/features/reading/bookmarks/surroundings'
import type { HighlightPartsFragment } from '@/graphql/graphql'

export type Form = 'markdown' | 'text'

/** Words of the interface and addresses, which a file needs. */
export interface Wording {
  title: string
  note: (note: string) => string
  day: (localAt: string) => string
  address: (text: TextHighlights['text'], anchor: string) => string | undefined
}

// What would be read as a mark of Markdown, not as words.
const marks = (said: string) => said.replace(/[\\`*_[\]<>]/g, '\\$&')
const lines = (said: string) => said.split('\n')

/** Highlights with the words around them, as a file to keep. */
export function fileOf(highlights: readonly HighlightPartsFragment[], form: Form, wording: Wording): string {
  const part = form === 'markdown' ? inMarkdown : inText
  const title = form === 'markdown' ? `# ${wording.title}` : wording.title
  return `${[title, ...byText(highlights).map((group) => part(group, wording))].join('\n\n')}\n`
}

function inMarkdown({ text, highlights }: TextHighlights, { note, day, address }: Wording): string {
  const own = highlights.map((one) => {
    const quote = lines(marks(one.quote))
      .map((line) => `**${line.trim()}**`)
      .join('\n>\n> ')
    const said = `> ${marks(before(one.prefix))}${quote}${marks(after(one.suffix))}`
    const place = address(text, one.anchor)
    const when = place ? `[${day(one.localAt)}](${place})` : day(one.localAt)
    return [said, ...(one.note ? [marks(note(one.note))] : []), when].join('\n\n')
  })
  return [`## ${marks(text.title)}`, ...own].join('\n\n')
}

function inText({ text, highlights }: TextHighlights, { note, day, address }: Wording): string {
  const own = highlights.map((one) => {
    const said = `${before(one.prefix)}[${one.quote}]${after(one.suffix)}`
    const place = address(text, one.anchor)
    return [said, ...(one.note ? [note(one.note)] : []), day(one.localAt), ...(place ? [place] : [])].join(
      '\n',
    )
  })
  return [`${text.title}\n${'='.repeat(Math.min(60, text.title.length))}`, ...own].join('\n\n')
}
