import { render } from '@testing-library/vue'
import { describe, expect, it, vi } from 'vitest'
import { hasOnlyWords, newEntry } from '@/features/diary/entries/entry'
import { ledBy, slugIn } from '@/features/diary/sections/ledFrom'
import { byTeaching } from '@/features/diary/thoughts/thought'
import type { Exercise } from '@/graphql/graphql'
import { inline } from './page'

const KEYS = ['catastrophising', 'labelling', 'shoulds']
const TRAPS = KEYS.map((key) => ({ key }))
const keys = (list: { key: string }[]) => list.map(({ key }) => key)

describe('the section that led to an exercise', () => {
  it.each([
    ['thinking-traps', 'thinking-traps'],
    ['"><script>', ''],
    ['//evil.example', ''],
    [undefined, ''],
  ])('%s in the address is %s', (asked, slug) => {
    expect(slugIn(asked)).toBe(slug)
  })

  it('goes along in the address, and nothing does when none led here', () => {
    expect(ledBy('/diary/plan', 'one-loop')).toBe('/diary/plan?section=one-loop')
    expect(ledBy('/diary/scales/gad-7?fill=1', 'one-loop')).toBe(
      '/diary/scales/gad-7?fill=1&section=one-loop',
    )
    expect(ledBy('/diary/plan', '')).toBe('/diary/plan')
  })
})

describe('traps of thinking', () => {
  it('that the section teaches come first, in their own order', () => {
    const { first, others } = byTeaching(TRAPS, ['shoulds', 'catastrophising', 'unknown'])
    expect([keys(first), keys(others)]).toEqual([['catastrophising', 'shoulds'], ['labelling']])
  })

  it.each([[[]], [['unknown']], [KEYS]])('stand together when a section teaches %o', (taught) => {
    const { first, others } = byTeaching(TRAPS, taught)
    expect([keys(first), keys(others)]).toEqual([[], KEYS])
  })
})

it.each([
  [null, ' ', false],
  [null, 'вечер', true],
  [3, 'вечер', false],
])('an entry of mood %s and words "%s" waits for its mood: %s', (mood, note, waits) => {
  expect(hasOnlyWords({ ...newEntry(), mood, note })).toBe(waits)
})

/** What a section shows, as Django's answer has it. */
const answer = (given: object) => ({
  __typename: 'Query',
  section: {
    __typename: 'Section',
    id: '7',
    slug: 'one-loop',
    title: 'Петля',
    language: 'RU',
    exercise: 'ENTRY',
    exercisePrompt: 'Вспомните <вечер>.',
    distortions: [],
    ...given,
  },
})

/** Its parts made anew, so that Django's answer is read anew. */
async function lineOf(found: object | null, exercise?: Exercise): Promise<Element> {
  vi.resetModules()
  inline('initial-data', { 'ExerciseSection:{"language":"RU","slug":"one-loop"}': found })
  const { loadWords } = await import('@/words/words')
  await loadWords()
  const { default: line } = await import('@/features/diary/sections/FromSection.vue')
  return render(line, { props: { slug: 'one-loop', exercise } }).container
}

describe('an exercise that was opened from a section', () => {
  it('names it, leads back, and says what to begin with', async () => {
    const place = await lineOf(answer({}), 'ENTRY')
    expect(place.querySelector('a')?.getAttribute('href')).toBe('/textbook/one-loop')
    expect(place.querySelector('a')?.textContent).toBe('Петля')
    expect(place.querySelector('[lang=ru]:not(a)')?.textContent).toBe('Вспомните <вечер>.')
  })

  it.each<[string, object, Exercise | undefined]>([
    ['of another exercise', {}, 'SCALE'],
    ['that is empty', { exercisePrompt: '' }, 'ENTRY'],
    ['of what is done', {}, undefined],
  ])('says nothing %s', async (_case, given, exercise) => {
    const place = await lineOf(answer(given), exercise)
    expect(place.querySelector('a')).not.toBeNull()
    expect(place.querySelector('.to-begin')).toBeNull()
  })

  it('shows nothing of a section that is not there for readers', async () => {
    const place = await lineOf({ __typename: 'Query', section: null }, 'ENTRY')
    expect(place.textContent?.trim()).toBe('')
  })
})

describe('the button at the end of a section', () => {
  it.each<[Exercise, string, string]>([
    ['THOUGHT_RECORD', '', '/diary/thoughts/new?section=one-loop'],
    ['ENTRY', '', '/diary?section=one-loop'],
    ['SAFETY_PLAN', '', '/diary/plan?section=one-loop'],
    ['SCALE', '', '/diary/scales?section=one-loop'],
    ['SCALE', 'gad-7', '/diary/scales/gad-7?fill=1&section=one-loop'],
  ])('of %s %s leads to %s', async (exercise, exerciseScale, path) => {
    await (await import('@/words/words')).loadWords()
    const { default: button } = await import('@/features/reading/TryExercise.vue')
    const section = { ...answer({}).section, exerciseScale }
    const { container } = render(button, { props: { exercise, section: section as never } })
    expect(container.querySelector('a')?.getAttribute('href')).toBe(path)
  })
})
