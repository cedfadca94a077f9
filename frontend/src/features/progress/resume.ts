// Where to go on reading.
import type { Language, ReadableKind, ReadingBookQuery } from '@/graphql/graphql'
import { pathOf } from '@/routing/addresses'
import { lastAt, type Noted } from './notes'
import { standingOf } from './standing'

export interface Resume {
  title: string
  language: Language
  share: number
  anchor: string
  minutesLeft: number
  href: string
}

/** A section as the contents name it. */
export interface Listed {
  id: string
  slug: string
  title: string
  language: Language
  readingMinutes?: number
}

interface Where {
  kind: ReadableKind
  slug: string
  anchor: string
}

/** Of a text, at the paragraph where one stopped. */
export const addressOf = ({ kind, slug, anchor }: Where) =>
  pathOf(kind === 'SECTION' ? 'section' : 'article', { slug }) + (anchor && `#${anchor}`)

export function resumeTold(
  told: NonNullable<ReadingBookQuery['viewer']>['reading']['resume'] | undefined,
): Resume | undefined {
  return told ? { ...told, href: addressOf(told) } : undefined
}

/** From what this device noted: what was begun last, or after a section read the next of the contents. */
export function resumeNoted(notes: readonly Noted[], sections: readonly Listed[]): Resume | undefined {
  const [last, ...others] = [...notes].sort((one, other) => (lastAt(one) < lastAt(other) ? 1 : -1))
  if (!last) return undefined
  if (last.kind === 'SECTION' && last.verdict?.read) {
    const next = nextUnread(last.id, notes, sections)
    if (next) return asResume({ ...next, kind: 'SECTION', minutes: next.readingMinutes ?? 0 }, 0, '')
  }
  const begun = [last, ...others].find((each) => standingOf(null, each).state === 'BEGUN')
  return begun && asResume(begun, begun.place?.share ?? 0, begun.place?.anchor ?? '')
}

function nextUnread(id: string, notes: readonly Noted[], sections: readonly Listed[]): Listed | undefined {
  const read = new Set(notes.filter(({ verdict }) => verdict?.read).map((each) => each.id))
  const start = sections.findIndex((section) => section.id === id) + 1
  return [...sections.slice(start), ...sections.slice(0, start)].find((section) => !read.has(section.id))
}

function asResume(
  text: Omit<Where, 'anchor'> & Pick<Noted, 'title' | 'language' | 'minutes'>,
  share: number,
  anchor: string,
): Resume {
  const { title, language, minutes } = text
  const minutesLeft = Math.ceil((minutes * (100 - share)) / 100)
  return { title, language, share, anchor, minutesLeft, href: addressOf({ ...text, anchor }) }
}
