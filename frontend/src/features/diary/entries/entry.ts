import type { Feeling } from '@/features/diary/feelings/feelings'
import type { EntryPartsFragment } from '@/graphql/graphql'
import { zoneHere } from '@/words/clock'

/** An entry as its form has it. */
export interface EntryValue {
  mood: number | null
  emotions: Feeling[]
  factors: string[]
  note: string
  /** ISO 8601 in UTC. */
  at: string
  timeZone: string
}

export const newEntry = (now = new Date()): EntryValue => ({
  mood: null,
  emotions: [],
  factors: [],
  note: '',
  at: now.toISOString(),
  timeZone: zoneHere(),
})

export const entryValue = (entry: EntryPartsFragment): EntryValue => ({
  mood: entry.mood,
  emotions: entry.emotions.map(({ key, intensity }) => ({ key, intensity: intensity ?? null })),
  factors: [...entry.factors],
  note: entry.note,
  at: new Date(entry.at).toISOString(),
  timeZone: entry.timeZone,
})

/** Something is written and no mood is chosen: an entry has one, so it waits for it on this device. */
export const hasOnlyWords = ({ mood, note }: EntryValue): boolean => mood === null && note.trim() !== ''
