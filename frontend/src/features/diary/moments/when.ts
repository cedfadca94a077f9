import { shallowRef } from 'vue'
import { locale, zoneHere } from '@/words/clock'
import { day, language, t, type WordKey } from '@/words/words'
import { localOf, sameClock } from './zone'

/** Of a record: the moment, and the clock on the wall where the person was. */
export interface Written {
  at: string
  localAt: string
  timeZone: string
}

const DAY_MS = 86_400_000
const utc = (local: string) => new Date(`${local.slice(0, 10)}T00:00:00Z`)
const spelled = (day: Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...options }).format(day)

/** "сегодня", "вчера", "пятница", "3 октября", "3 октября 2025" of a local date, seen from another. */
export function dayWords(local: string, today: string): string {
  const then = utc(local)
  const ago = Math.round((utc(today).getTime() - then.getTime()) / DAY_MS)
  if (ago === 0) return t('diary.when.today')
  if (ago === 1) return t('diary.when.yesterday')
  if (ago > 1 && ago < 7) return spelled(then, { weekday: 'long' })
  const sameYear = local.slice(0, 4) === today.slice(0, 4)
  return sameYear ? spelled(then, { day: 'numeric', month: 'long' }) : day(local)
}

/** "Воскресенье, 22 ноября, вечер": now, where the person is. */
export function nowWords(now = new Date(), here = zoneHere()): string {
  const local = localOf(now, here)
  const today = spelled(utc(local), { weekday: 'long', day: 'numeric', month: 'long' })
  const part = t(`diary.when.part.${Math.floor(Number(local.slice(11, 13)) / 6)}` as WordKey)
  return `${today.charAt(0).toUpperCase()}${today.slice(1)}, ${part}`
}

// Names of zones, fetched when the first is needed: most people never are elsewhere.
const named = shallowRef(new Map<string, string>())
let coming: Promise<void> | undefined

/** A failed load is forgotten, so that the next call asks again. */
export function loadZones(): Promise<void> {
  coming ??= import(/* webpackChunkName: "zones" */ '@/words/zones.json').then(({ default: groups }) => {
    const zones = groups.flatMap((group) => group.zones)
    named.value = new Map(zones.map((zone) => [zone.name, zone[language.value]]))
  })
  coming.catch(() => (coming = undefined))
  return coming
}

/** "Токио" of Asia/Tokyo, one city of several; of a zone that the list does not name, as the browser calls it. */
export function zoneWords(timeZone: string, moment = new Date()): string {
  const found = named.value.get(timeZone)?.split(',')[0]
  if (found) return found
  loadZones().catch(() => undefined)
  // The short name would be "Moscow" in Chromium's Russian; the long one is "Москва, стандартное время".
  const format = new Intl.DateTimeFormat(locale(), { timeZone, timeZoneName: 'longGeneric' })
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  return name.split(',')[0] ?? name
}

/** "вчера, 19:20", by the clock where it was written; that place is named when its clock was another than here. */
export function whenWords(written: Written, now = new Date(), here = zoneHere()): string {
  const { at, localAt, timeZone } = written
  const words = `${dayWords(localAt, localOf(now, here))}, ${localAt.slice(11, 16)}`
  const moment = new Date(at)
  return sameClock(moment, timeZone, here)
    ? words
    : t('diary.when.elsewhere', { when: words, place: zoneWords(timeZone, moment) })
}
