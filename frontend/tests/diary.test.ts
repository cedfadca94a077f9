import { beforeAll, describe, expect, it } from 'vitest'
import { isNothing, nothing, variablesOf } from '@/features/diary/entries/search'
import { usualOf } from '@/features/diary/entries/usual'
import { dayWords, loadZones, nowWords, whenWords, zoneWords } from '@/features/diary/moments/when'
import { localOf, momentOf, sameClock } from '@/features/diary/moments/zone'
import { SHAPES, MOODS } from '@/features/diary/moods/shapes'
import { isReturning } from '@/features/diary/today/pause'
import { plain } from '@/features/diary/vocabulary/wanted'
import { loadWords } from '@/words/words'

const MOSCOW = 'Europe/Moscow'
const BERLIN = 'Europe/Berlin'
const TOKYO = 'Asia/Tokyo'
const NOW = new Date('2026-11-22T18:47:00Z') // a Sunday, 21:47 in Moscow

beforeAll(async () => {
  await loadWords()
  await loadZones()
})

describe('the clock on the wall', () => {
  it.each([
    ['2026-11-22T18:47:00Z', MOSCOW, '2026-11-22T21:47'],
    ['2026-11-22T18:47:00Z', TOKYO, '2026-11-23T03:47'],
    ['2026-01-01T00:00:00Z', 'America/New_York', '2025-12-31T19:00'],
    ['2026-03-01T18:45:00Z', 'Asia/Kathmandu', '2026-03-02T00:30'],
  ])('%s in %s is %s', (moment, zone, local) => {
    expect(localOf(new Date(moment), zone)).toBe(local)
    expect(momentOf(local, zone).toISOString()).toBe(new Date(moment).toISOString())
  })

  it('takes the first of an hour that comes twice', () => {
    expect(momentOf('2026-10-25T02:30', BERLIN).toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  it('goes on after an hour that is left out', () => {
    const moment = momentOf('2026-03-29T02:30', BERLIN)
    expect(moment.toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(localOf(moment, BERLIN)).toBe('2026-03-29T03:30')
  })

  it('keeps midnight of a day on which clocks change', () => {
    expect(momentOf('2026-03-29T00:00', BERLIN).toISOString()).toBe('2026-03-28T23:00:00.000Z')
    expect(momentOf('2026-10-26T00:00', BERLIN).toISOString()).toBe('2026-10-25T23:00:00.000Z')
  })

  it('knows that two zones may show the same clock', () => {
    expect(sameClock(NOW, MOSCOW, 'Europe/Minsk')).toBe(true)
    expect(sameClock(NOW, MOSCOW, BERLIN)).toBe(false)
  })
})

describe('words for a moment', () => {
  it.each([
    ['2026-11-22', 'сегодня'],
    ['2026-11-21', 'вчера'],
    ['2026-11-20', 'пятница'],
    ['2026-11-16', 'понедельник'],
    ['2026-11-15', '15 ноября'],
    ['2025-11-15', '15 ноября 2025'],
  ])('%s is %s', (local, words) => {
    expect(dayWords(local, '2026-11-22T21:47')).toBe(words)
  })

  it('are those of the place where it was written', () => {
    const written = { at: '2026-11-21T10:20:00Z', localAt: '2026-11-21T19:20', timeZone: TOKYO }
    expect(whenWords(written, NOW, TOKYO)).toBe('суббота, 19:20') // there it is Monday already
    expect(whenWords(written, NOW, MOSCOW)).toBe('вчера, 19:20 (Токио)')
  })

  it('name a place that the list does not know as the browser does', () => {
    expect(zoneWords('Antarctica/Troll')).not.toBe('')
  })

  it('do not name the place when its clock is the same', () => {
    const written = { at: '2026-11-21T16:20:00Z', localAt: '2026-11-21T19:20', timeZone: 'Europe/Minsk' }
    expect(whenWords(written, NOW, MOSCOW)).toBe('вчера, 19:20')
  })

  it('do not name the place for the hour of summer that has gone', () => {
    const written = { at: '2026-07-01T10:00:00Z', localAt: '2026-07-01T12:00', timeZone: BERLIN }
    expect(whenWords(written, NOW, BERLIN)).toBe('1 июля, 12:00')
  })

  it('say the part of the day', () => {
    expect(nowWords(NOW, MOSCOW)).toBe('Воскресенье, 22 ноября, вечер')
    expect(nowWords(NOW, TOKYO)).toBe('Понедельник, 23 ноября, ночь')
  })
})

describe('a search', () => {
  it('asks for nothing when nothing is looked for', () => {
    expect(variablesOf(nothing(), MOSCOW)).toEqual({})
    expect(isNothing(nothing())).toBe(true)
  })

  it('covers both days whole, where the person is', () => {
    const search = { ...nothing(), words: ' река ', moods: [4, 1], first: '2026-11-05', last: '2026-11-06' }
    expect(isNothing(search)).toBe(false)
    expect(variablesOf(search, MOSCOW)).toEqual({
      words: 'река',
      moods: [1, 4],
      since: '2026-11-04T21:00:00.000Z',
      until: '2026-11-06T21:00:00.000Z',
    })
  })

  it('does not mind upper case and ё', () => {
    expect(plain(' ТЁплый ')).toBe('теплый')
  })
})

describe('what is offered first', () => {
  const otherwise = { emotions: ['calm', 'fear'], factors: ['work'] }
  it('is what was chosen most, then what everybody is offered', () => {
    const entries = [
      { emotions: [{ key: 'joy' }, { key: 'fear' }], factors: ['own-1'] },
      { emotions: [{ key: 'fear' }], factors: [] },
    ]
    expect(usualOf(entries, otherwise)).toEqual({
      emotions: ['fear', 'joy', 'calm'],
      factors: ['own-1', 'work'],
    })
    expect(usualOf([], otherwise)).toEqual(otherwise)
  })
})

describe('coming back', () => {
  it.each([
    [undefined, false],
    ['2026-11-09T18:47:01Z', false],
    ['2026-11-08T18:47:00Z', true],
  ])('after the last entry of %s: %s', (last, returning) => {
    expect(isReturning(last, NOW)).toBe(returning)
  })
})

it('every mood has a shape of its own', () => {
  expect(new Set(MOODS.map((mood) => SHAPES[mood].body)).size).toBe(MOODS.length)
})
