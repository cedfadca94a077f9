import type { ReadingHereQuery, ReadingState } from '@/graphql/graphql'
import { lastAt, type Noted } from './notes'

/** How far a text is read, as somebody is shown it. */
export interface Standing {
  state: ReadingState
  share: number
  anchor: string
  at: string | null
  readAt: string | null
  changed: boolean
}

const UNREAD: Standing = { state: 'NEW', share: 0, anchor: '', at: null, readAt: null, changed: false }

/** Of contents less is known than of a text that is open. */
type Text = NonNullable<NonNullable<ReadingHereQuery['viewer']>['reading']['text']>
type Told = Partial<Omit<Text, '__typename' | 'fresh'>>

/** What the server knows, with what this device noted since. `edition`: of the text in sight. */
export function standingOf(told: Told | null | undefined, noted: Noted | undefined, edition = ''): Standing {
  const known: Standing = { ...UNREAD, ...told }
  if (!noted) return known
  const place = noted.place && noted.place.at >= (known.at ?? '') ? noted.place : known
  const verdict = noted.verdict && noted.verdict.at >= (known.readAt ?? '') ? noted.verdict : undefined
  const readAt = verdict ? (verdict.read ? verdict.at : null) : known.readAt
  return {
    state: readAt ? 'READ' : place.share ? 'BEGUN' : 'NEW',
    share: place.share,
    anchor: place.anchor,
    at: [known.at, lastAt(noted)].filter(Boolean).sort().at(-1) ?? null,
    readAt,
    changed: Boolean(
      readAt && (verdict ? edition && verdict.edition && verdict.edition !== edition : known.changed),
    ),
  }
}
