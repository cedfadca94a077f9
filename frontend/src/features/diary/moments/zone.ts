const offsets = new Map<string, Intl.DateTimeFormat>()

/** What the clock on the wall shows in a zone: "2026-11-22T21:47". */
export function localOf(moment: Date, timeZone: string): string {
  let format = offsets.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    offsets.set(timeZone, format)
  }
  return format.format(moment).replace(' ', 'T').slice(0, 16)
}

/**
 * The moment at which the clock on the wall shows this. An hour that comes twice is the first of the two; one that
 * is left out when clocks go forward is as far after their change as it would have been without it.
 */
export function momentOf(local: string, timeZone: string): Date {
  const wall = Date.parse(`${local}:00Z`)
  const shift = (at: number) => Date.parse(`${localOf(new Date(at), timeZone)}:00Z`) - at
  const DAY = 86_400_000
  const tried = [shift(wall - DAY), shift(wall + DAY)].map((offset) => new Date(wall - offset))
  return tried.find((moment) => localOf(moment, timeZone) === local) ?? (tried[0] as Date)
}

/** Whether two zones showed the same clock at a moment. */
export const sameClock = (moment: Date, one: string, other: string): boolean =>
  one === other || localOf(moment, one) === localOf(moment, other)
