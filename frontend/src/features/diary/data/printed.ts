import { feltWords, type Feeling } from '@/features/diary/feelings/feelings'
import { localOf } from '@/features/diary/moments/zone'
import { day, t } from '@/words/words'

type Names = Readonly<Record<string, string>>

/** "1 марта 2026, 23:40", by the clock where the person was. */
export function whenThere({ at, time_zone }: { at: string; time_zone: string }): string {
  const local = localOf(new Date(at), time_zone)
  return `${day(local)}, ${local.slice(11, 16)}`
}

export const named = (keys: readonly string[], names: Names) =>
  keys.map((key) => names[key] ?? key).join(', ')

/** "страх 60, тоска". */
export const felt = (feelings: readonly Feeling[], names: Names) =>
  feelings.map((one) => feltWords(one, (key) => names[key] ?? key)).join(', ')

export const believed = (percent: number | null) =>
  percent === null ? '' : t('diary.data.believed', { percent })
