import type { DiaryKind } from '@/graphql/graphql'
import { t, type WordKey } from '@/words/words'

/** In the order in which they are told of. */
export const KINDS: readonly DiaryKind[] = ['ENTRY', 'THOUGHT', 'ASSESSMENT', 'PLAN', 'HIGHLIGHT', 'WORDS']
// What a person has once is of no day.
const WITHOUT_DAY: readonly DiaryKind[] = ['PLAN', 'WORDS']

export interface Which {
  kinds: DiaryKind[]
  first: string
  last: string
}

export const everything = (): Which => ({ kinds: [], first: '', last: '' })
export const isEverything = ({ kinds, first, last }: Which) => !kinds.length && !first && !last
export const kindName = (kind: DiaryKind) => t(`diary.data.kind.${kind}` as WordKey)
export const hasDay = (kind: DiaryKind) => !WITHOUT_DAY.includes(kind)

/** As the server is asked: what is empty asks for nothing. */
export const asked = ({ kinds, first, last }: Which) => ({
  kinds: kinds.length ? kinds : null,
  first: first || null,
  last: last || null,
})
