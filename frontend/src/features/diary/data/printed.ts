import { locale } from '@/words/clock'
import { t } from '@/words/words'
import type { Feeling } from './file'

type Names = Readonly<Record<string, string>>

/** "1 марта 2026 г., 23:40", by the clock where the person was. */
export const whenThere = (row: { at: string; time_zone: string }) =>
  new Intl.DateTimeFormat(locale(), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: row.time_zone,
  }).format(new Date(row.at))

export const named = (keys: readonly string[], names: Names) =>
  keys.map((key) => names[key] ?? key).join(', ')

/** "страх 60, тоска". */
export const felt = (feelings: readonly Feeling[], names: Names) =>
  feelings
    .map(({ key, intensity }) =>
      intensity === null ? (names[key] ?? key) : `${names[key] ?? key} ${intensity}`,
    )
    .join(', ')

export const believed = (percent: number | null) =>
  percent === null ? '' : t('diary.data.believed', { percent })
