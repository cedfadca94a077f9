/** "2026-11-29": the day of a moment by the calendar here. */
export function localDay(moment: string): string {
  const here = new Date(moment)
  return new Date(here.getTime() - here.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
