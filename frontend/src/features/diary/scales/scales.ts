import type { AssessmentPartsFragment, DiaryScalePartsFragment } from '@/graphql/graphql'
import { day } from '@/words/words'

export type Scale = DiaryScalePartsFragment
export type Assessment = AssessmentPartsFragment
export type Answers = (number | null)[]

export const bandOf = (scale: Scale, key: string) => scale.bands.find((band) => band.key === key)

/** "22 ноября 2026, 21:47" by the clock where the person was. */
export const writtenAt = ({ localAt }: Pick<Assessment, 'localAt'>): string =>
  `${day(localAt)}, ${localAt.slice(11, 16)}`

/** Number of the first question without an answer, from 1; 0 when all have one. */
export const firstMissing = (answers: Answers): number => answers.findIndex((answer) => answer === null) + 1

/** Whether an answer brings help at once, whatever the sum and however many are answered. */
export const callsForHelp = (scale: Pick<Scale, 'alarms'>, answers: Answers): boolean =>
  scale.alarms.some((number) => (answers[number - 1] ?? 0) > 0)

/** How a sum differs from the one before: a difference below what the scale calls notable may be chance. */
export function difference(scale: Pick<Scale, 'notable'>, now: number, before: number) {
  const points = Math.abs(now - before)
  if (points === 0) return { word: 'same', points } as const
  if (points < scale.notable) return { word: 'slight', points } as const
  return { word: now < before ? 'less' : 'more', points } as const
}

/** One value a day, in order: of several on a day the last. */
export const trend = (results: readonly Assessment[]) =>
  [...new Map(results.toReversed().map(({ localAt, total }) => [localAt.slice(0, 10), total]))].map(
    ([day, value]) => ({ day, value }),
  )
