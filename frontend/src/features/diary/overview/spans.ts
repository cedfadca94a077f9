// Which days a view of the overview covers. Pure.
import { dayNumber, firstOf, monthOf, plusDays, plusMonths } from '@/features/diary/moments/calendar'

interface Gap {
  first: string
  last: string
}
export type Period = 'month' | 'quarter' | 'year'
export const PERIODS: readonly Period[] = ['month', 'quarter', 'year']
const DAYS: Record<Period, number> = { month: 30, quarter: 91, year: 365 }
/** Shorter pauses are not worth a word. */
const SHORTEST_GAP = 3

/** Twelve months, this one included. */
export const yearBefore = (today: string): string => firstOf(plusMonths(monthOf(today), -11))

export const beginOf = (period: Period, today: string): string => plusDays(today, 1 - DAYS[period])

/** The longest time without entries within some days, if it is worth a word; `days` are in order. */
export function longestGap(days: readonly string[], first: string, last: string): Gap | undefined {
  const ends = [plusDays(first, -1), ...days.filter((day) => day >= first && day <= last), plusDays(last, 1)]
  let longest: Gap | undefined
  let most = SHORTEST_GAP - 1
  for (const [at, end] of ends.slice(1).entries()) {
    const begin = ends[at] ?? end
    const length = dayNumber(end) - dayNumber(begin) - 1
    if (length <= most) continue
    most = length
    longest = { first: plusDays(begin, 1), last: plusDays(end, -1) }
  }
  return longest
}

/** Where on a line from the heaviest mood to the lightest: 0 to 1. */
export const moodShare = (mood: number): number => (mood - 1) / 4
