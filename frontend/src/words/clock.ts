import { language } from '@/words/words'

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
