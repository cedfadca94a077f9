import { plusDays } from '@/features/diary/moments/calendar'
import { momentOf } from '@/features/diary/moments/zone'
import type { DiaryEntriesQueryVariables } from '@/graphql/graphql'

/** What is looked for among entries. It stays in this page's memory: an address is kept by browsers and servers. */
export interface Search {
  words: string
  moods: number[]
  emotion: string
  factor: string
  /** Days as "2026-11-05", both included. */
  first: string
  last: string
}

export const nothing = (): Search => ({ words: '', moods: [], emotion: '', factor: '', first: '', last: '' })

export const isNothing = (search: Search): boolean => JSON.stringify(search) === JSON.stringify(nothing())

const midnight = (day: string, zone: string) => momentOf(`${day}T00:00`, zone).toISOString()

/** As the server is asked; days are those of the place where the person is now. */
export function variablesOf(search: Search, zone: string): DiaryEntriesQueryVariables {
  const { words, moods, emotion, factor, first, last } = search
  return {
    ...(words.trim() && { words: words.trim() }),
    ...(moods.length && { moods: [...moods].sort() }),
    ...(emotion && { emotion }),
    ...(factor && { factor }),
    ...(first && { since: midnight(first, zone) }),
    ...(last && { until: midnight(plusDays(last, 1), zone) }),
  }
}
