// What this device noted of reading: all of a guest's, and of somebody signed in what the server has yet to learn.
import type { Language, ReadableKind } from '@/graphql/graphql'

/** A text as it is known to who reads it. */
export interface Text {
  kind: ReadableKind
  id: string
  slug: string
  title: string
  language: Language
  minutes: number
  edition: string
}

interface Place {
  at: string
  share: number
  anchor: string
}

interface Verdict {
  at: string
  read: boolean
  edition: string
}

export interface Noted extends Omit<Text, 'edition'> {
  /** Who was signed in; empty for a guest. */
  person: string
  place?: Place
  verdict?: Verdict
}

const SHELF = 'reading'
/** The oldest make room: a guest's device is no library. */
export const MOST = 200

export const lastAt = ({ place, verdict }: Noted) =>
  [place?.at, verdict?.at]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1) ?? ''

/** Of two of the same device the later holds: as the server does it (diary/reading.py). */
export function joined(one: Noted, other: Noted): Noted {
  const place = later(one.place, other.place)
  const verdict = later(one.verdict, other.verdict)
  return { ...one, ...other, ...(place && { place }), ...(verdict && { verdict }) }
}

function later<Part extends { at: string }>(one?: Part, other?: Part): Part | undefined {
  return one && other ? (one.at > other.at ? one : other) : (other ?? one)
}

const same = (one: Noted, other: Noted) =>
  one.kind === other.kind && one.id === other.id && one.person === other.person

/** Everything, the last noted first. A device that keeps nothing (private browsing) has noted nothing. */
export function all(): Noted[] {
  try {
    return JSON.parse(localStorage.getItem(SHELF) ?? '[]') as Noted[]
  } catch {
    return []
  }
}

function put(notes: readonly Noted[]): void {
  try {
    if (notes.length) localStorage.setItem(SHELF, JSON.stringify(notes.slice(0, MOST)))
    else localStorage.removeItem(SHELF)
  } catch {
    // No room, or none is given: reading goes on without.
  }
}

export const of = (person: string) => all().filter((note) => note.person === person)

export function note(fresh: Noted): void {
  const notes = all()
  const before = notes.find((each) => same(each, fresh))
  put([before ? joined(before, fresh) : fresh, ...notes.filter((each) => each !== before)])
}

/** Lets go of what the server has, unless something newer was noted meanwhile. */
export function settle(sent: readonly Noted[]): void {
  const told = new Set(sent.map((each) => JSON.stringify(each)))
  put(all().filter((each) => !told.has(JSON.stringify(each))))
}

export const forget = (person: string) => put(all().filter((each) => each.person !== person))
