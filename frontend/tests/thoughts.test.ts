import { describe, expect, it } from 'vitest'
import {
  becameLighter,
  blank,
  cameSince,
  changes,
  isBlank,
  isFinished,
  isTold,
  opened,
  saysTheSame,
  STEPS,
  toRateAgain,
  toWrite,
  type Thought,
} from '@/features/diary/thoughts/thought'

const thought = (given: Partial<Thought> = {}): Thought => ({
  ...blank('thinking-traps', new Date('2026-11-22T18:47:00Z'), 'Europe/Moscow'),
  ...given,
})
const guilt = (intensity: number | null) => ({ key: 'guilt', intensity })
const hope = { key: 'hope', intensity: 40 }

describe('a thought record', () => {
  it('that was only opened is not worth saving', () => {
    expect(isBlank(thought({ step: 4 }))).toBe(true)
    expect(isBlank(thought({ situation: ' \n' }))).toBe(true)
  })

  it.each<Partial<Thought>>([
    { situation: 'кухня' },
    { emotionsBefore: [guilt(null)] },
    { beliefBefore: 0 },
    { distortions: ['labelling'] },
    { evidenceAgainst: 'в марте было иначе' },
    { emotionsAfter: [hope] },
  ])('is worth saving with %o', (given) => {
    expect(isBlank(thought(given))).toBe(false)
  })

  it('knows which columns have something in them', () => {
    const whole = thought({
      situation: 'кухня',
      emotionsBefore: [guilt(70)],
      thought: 'я всех подвела',
      distortions: ['labelling'],
      evidenceFor: 'две двойки',
      alternative: 'я устала',
      beliefAfter: 0,
    })

    expect(STEPS.filter((step) => isTold(whole, step))).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(STEPS.filter((step) => isTold(thought(), step))).toEqual([])
    expect([isFinished(whole), isFinished(thought({ step: 7 }))]).toEqual([true, false])
  })

  it('names the version it was written over, and none when it is new', () => {
    expect(toWrite('id', thought(), 3)).toMatchObject({ id: 'id', base: 3, section: 'thinking-traps' })
    expect(toWrite('id', thought())).not.toHaveProperty('base')
  })

  it('left at another step says the same', () => {
    expect(saysTheSame(thought({ step: 2 }), thought({ step: 5 }))).toBe(true)
    expect(saysTheSame(thought(), thought({ thought: 'другая' }))).toBe(false)
  })
})

describe('what has changed', () => {
  const record = thought({
    emotionsBefore: [guilt(70), { key: 'fear', intensity: 85 }],
    emotionsAfter: [hope, guilt(35)],
  })

  it('is told of every rated emotion, in the order of the columns', () => {
    expect(changes(record)).toEqual([
      { key: 'guilt', before: 70, after: 35 },
      { key: 'fear', before: 85, after: null },
      { key: 'hope', before: null, after: 40 },
    ])
    expect(changes(thought({ emotionsBefore: [guilt(null)] }))).toEqual([])
  })

  it('begins with the emotions of before, and what came since stands apart', () => {
    expect(toRateAgain(record)).toEqual([guilt(35), { key: 'fear', intensity: null }])
    expect(cameSince(record)).toEqual([hope])
  })

  it('is lighter, is not, or cannot be known', () => {
    expect(becameLighter(record)).toBe(true)
    expect(becameLighter(thought({ beliefBefore: 60, beliefAfter: 60 }))).toBe(false)
    expect(becameLighter(thought({ emotionsBefore: [guilt(70)], emotionsAfter: [hope] }))).toBe(undefined)
  })
})

describe('a record that the server has', () => {
  it('is the same as it was written, though a moment is written otherwise there', () => {
    const written = thought({ situation: 'кухня', step: 3 })
    const record = { ...written, __typename: 'ThoughtRecord', id: '1', at: '2026-11-22T18:47:00+00:00' }
    const found = opened(record as unknown as Parameters<typeof opened>[0])
    expect(JSON.stringify(found)).toBe(JSON.stringify(written))
    expect(saysTheSame({ ...found, step: 1 }, written)).toBe(true)
  })
})
