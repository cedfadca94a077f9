import { locale } from '@/words/clock'

/** Monday to Sunday, as the server counts them. */
export const DAYS = [0, 1, 2, 3, 4, 5, 6] as const
// 2024 began on a Monday.
const dated = (day: number) => new Date(Date.UTC(2024, 0, 1 + day))

/** "понедельник" of 0. */
export const dayName = (day: number): string =>
  new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format(dated(day))

/** "понедельник, 23 ноября в 21:30" of a clock on the wall, "2026-11-23T21:30". */
export const momentName = (local: string): string =>
  new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(`${local}:00Z`))
