import { beforeEach, expect, test } from 'vitest'
import { Dwell, paragraphAt, shareAbove } from '@/features/progress/dwell'
import { all, forget, joined, lastAt, MOST, note, of, settle, type Noted } from '@/features/progress/notes'
import { resumeNoted } from '@/features/progress/resume'
import { standingOf } from '@/features/progress/standing'

const text = (id: string, more: Partial<Noted> = {}): Noted => ({
  kind: 'SECTION',
  id,
  slug: `section-${id}`,
  title: id,
  language: 'RU',
  minutes: 10,
  person: '',
  ...more,
})
const at = (minute: number) => `2026-03-01T12:${String(minute).padStart(2, '0')}:00.000Z`
const place = (minute: number, share = 40) => ({ at: at(minute), share, anchor: 'p-aaaaaa' })
const verdict = (minute: number, read = true, edition = 'one') => ({ at: at(minute), read, edition })

beforeEach(() => localStorage.clear())

test('a text is read when each of its paragraphs had its time in sight', () => {
  const dwell = new Dwell([600, 600])
  dwell.saw([0], 10)
  expect(dwell.isRead).toBe(false)
  dwell.saw([1], 10)
  expect(dwell.isRead).toBe(true)
})

test('who leafs through has not read', () => {
  const dwell = new Dwell(Array<number>(20).fill(500))
  for (let index = 0; index < 20; index++) dwell.saw([index], 1)
  expect(dwell.isRead).toBe(false)
})

test('a page left open at its top is not read, however long', () => {
  const dwell = new Dwell([500, 500, 500])
  dwell.saw([0, 1], 3600)
  expect(dwell.isRead).toBe(false)
})

test('a text without words is never read by itself', () => {
  expect(new Dwell([]).isRead).toBe(false)
})

test('a place is a share of the letters, and found again by it', () => {
  const lengths = [100, 300, 100]
  expect([0, 1, 2].map((index) => shareAbove(lengths, index))).toEqual([0, 20, 80])
  expect([0, 19, 20, 79, 100].map((share) => paragraphAt(lengths, share))).toEqual([0, 0, 1, 1, 2])
  expect(shareAbove([], 0)).toBe(0)
  expect(paragraphAt([], 50)).toBe(0)
})

test('the later note holds, whichever comes first', () => {
  const early = text('1', { place: place(1, 90), verdict: verdict(3) })
  const late = text('1', { place: place(2, 10), verdict: verdict(2, false) })
  for (const both of [joined(early, late), joined(late, early)])
    expect([both.place, both.verdict]).toEqual([late.place, early.verdict])
})

test('notes of several texts and people lie beside each other, the last noted first', () => {
  note(text('1', { place: place(1) }))
  note(text('2', { place: place(2), person: 'alice' }))
  note(text('1', { verdict: verdict(3) }))
  expect(all().map(({ id }) => id)).toEqual(['1', '2'])
  expect(of('')[0]).toEqual(text('1', { place: place(1), verdict: verdict(3) }))
  forget('')
  expect(all().map(({ person }) => person)).toEqual(['alice'])
})

test('what the server has is let go, unless something newer was noted meanwhile', () => {
  note(text('1', { place: place(1) }))
  note(text('2', { place: place(1) }))
  const sent = all()
  note(text('1', { place: place(2) }))
  settle(sent)
  expect(all().map(({ id }) => id)).toEqual(['1'])
})

test('the oldest make room', () => {
  for (let number = 0; number < MOST + 3; number++) note(text(String(number), { place: place(1) }))
  expect([all().length, all().at(-1)?.id]).toEqual([MOST, '3'])
})

test('a shelf that cannot be read holds nothing', () => {
  localStorage.setItem('reading', 'no JSON')
  expect(all()).toEqual([])
})

test('without notes a text is as the server says', () => {
  expect(standingOf(undefined, undefined).state).toBe('NEW')
  expect(standingOf({ state: 'READ', readAt: at(1), changed: true }, undefined)).toMatchObject({
    state: 'READ',
    changed: true,
  })
})

test('what was noted here after the server learned of it counts', () => {
  const told = {
    state: 'BEGUN' as const,
    share: 10,
    anchor: 'p-bbbbbb',
    at: at(1),
    readAt: null,
    changed: false,
  }
  const noted = text('1', { place: place(2), verdict: verdict(2) })
  expect(standingOf(told, noted)).toMatchObject({ state: 'READ', share: 40, readAt: at(2) })
  expect(standingOf({ ...told, at: at(5) }, noted).share).toBe(10)
})

test('a read text is another now when its edition is', () => {
  const noted = text('1', { verdict: verdict(1) })
  expect(standingOf(null, noted, 'one').changed).toBe(false)
  expect(standingOf(null, noted, 'two').changed).toBe(true)
  expect(standingOf(null, text('1', { verdict: verdict(1, false) }), 'two').changed).toBe(false)
})

test('one goes on with what was begun last, at its paragraph', () => {
  const notes = [text('1', { place: place(1) }), text('2', { place: place(2, 75) })]
  expect(resumeNoted(notes, [])).toEqual({
    title: '2',
    language: 'RU',
    share: 75,
    anchor: 'p-aaaaaa',
    minutesLeft: 3,
    href: '/textbook/section-2#p-aaaaaa',
  })
})

test('after a section read one goes on with the next that is not', () => {
  const sections = ['1', '2', '3'].map((id) => ({ ...text(id), readingMinutes: 4 }))
  const notes = [text('1', { verdict: verdict(9) }), text('2', { verdict: verdict(1) })]
  expect(resumeNoted(notes, sections)).toMatchObject({ title: '3', minutesLeft: 4, anchor: '' })
})

test('who has read all, or nothing, has nothing to go on with', () => {
  expect(resumeNoted([], [])).toBeUndefined()
  expect(resumeNoted([text('1', { verdict: verdict(1) })], [text('1')])).toBeUndefined()
})

test('of two moments the last counts', () => {
  expect(lastAt(text('1', { place: place(1), verdict: verdict(2) }))).toBe(at(2))
  expect(lastAt(text('1'))).toBe('')
})
