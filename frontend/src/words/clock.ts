import { day, language } from '@/words/words'

// English is British, as in Open Graph's locale: a clock of 24 hours.
const LOCALES = { ru: 'ru', en: 'en-GB' } as const

/** For `Intl`: how dates, times and numbers are written in the language shown. */
export const locale = (): string => LOCALES[language.value]

/** "23:41", here or in a time zone of that name. */
export const clock = (moment: Date, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale(), {
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  }).format(moment)

/** "22 ноября 2026": the day of a moment by the clock here. */
export function dayHere(moment: string): string {
  const at = new Date(moment)
  const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
  return day(parts.map((part) => String(part).padStart(2, '0')).join('-'))
}

/**
 * Where the browser says that it is, an IANA name; "UTC" when it keeps that to itself. To be read anew each time: a
 * telephone travels while a page stays open.
 */
export function zoneHere(): string {
  const found = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return found && !found.startsWith('Etc/') ? found : 'UTC'
}
