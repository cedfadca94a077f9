// Days of the calendar as "2026-11-05", without a clock: no time zone moves them.
import { locale } from '@/words/clock'

const DAY_MS = 86_400_000

/** A day as a number: the next day is one more. */
export const dayNumber = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS

export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)

export const plusDays = (day: string, days: number): string => dayOf(dayNumber(day) + days)

/** Today where the person is. */
export function today(now = new Date()): string {
  return dayOf(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY_MS)
}

/** Monday is 0. */
export const weekday = (day: string): number => (dayNumber(day) + 3) % 7

export const monthOf = (day: string): string => day.slice(0, 7)

export const firstOf = (month: string): string => `${month}-01`

export const lastOf = (month: string): string => plusDays(firstOf(plusMonths(month, 1)), -1)

export function plusMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** Every day from the first to the last. */
export function daysBetween(first: string, last: string): string[] {
  const begin = dayNumber(first)
  return Array.from({ length: Math.max(0, dayNumber(last) - begin + 1) }, (_, each) => dayOf(begin + each))
}

/** Every month from the first to the last. */
export function monthsBetween(first: string, last: string): string[] {
  const months = [first]
  while ((months.at(-1) ?? last) < last) months.push(plusMonths(months.at(-1) ?? last, 1))
  return months
}

const moment = (day: string) => new Date(dayNumber(day) * DAY_MS)
const format = (how: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...how })
const write = (day: string, how: Intl.DateTimeFormatOptions) => format(how).format(moment(day))

/** "13–16 ноября". */
export const rangeOfDays = (first: string, last: string): string =>
  format({ day: 'numeric', month: 'long' }).formatRange(moment(first), moment(last))

/** "5 нояб. 2026 г." */
export const shortDay = (day: string): string =>
  write(day, { day: 'numeric', month: 'short', year: 'numeric' })

/** "Ноябрь", or "Ноябрь 2026" with its year. */
export function monthName(month: string, withYear = false): string {
  const name = write(firstOf(month), { month: 'long' })
  const [year] = month.split('-')
  return name.charAt(0).toUpperCase() + name.slice(1) + (withYear ? ` ${year}` : '')
}

/** "вторник", for Monday as 0. The 5th of January 1970 was one. */
export const weekdayLong = (number: number): string => write(dayOf(4 + number), { weekday: 'long' })

/** "3,4", and "3" for a whole number. */
export const decimal = (value: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value)

/** "3,0": for means, which stand under each other. */
export const oneDecimal = (value: number): string =>
  new Intl.NumberFormat(locale(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value)
