import { describe, expect, it } from 'vitest'
import {
  callsForHelp,
  difference,
  firstMissing,
  trend,
  type Assessment,
} from '@/features/diary/scales/scales'

const filled = (localAt: string, total: number) => ({ localAt, total }) as Assessment

describe('answers of a scale', () => {
  it('names the first question without an answer', () => {
    expect(firstMissing([0, null, 2])).toBe(2)
    expect(firstMissing([0, 1, 2])).toBe(0)
  })

  it('calls for help as soon as the one answer is above zero', () => {
    const scale = { alarms: [3] }
    expect(callsForHelp(scale, [null, null, 1])).toBe(true)
    expect(callsForHelp(scale, [3, 3, 0])).toBe(false)
    expect(callsForHelp(scale, [3, 3, null])).toBe(false)
  })

  it('takes a small difference for chance', () => {
    const scale = { notable: 5 }
    expect(difference(scale, 9, 9).word).toBe('same')
    expect(difference(scale, 9, 12)).toEqual({ word: 'slight', points: 3 })
    expect(difference(scale, 9, 14).word).toBe('less')
    expect(difference(scale, 14, 9).word).toBe('more')
  })

  it('draws one value a day, the last of it', () => {
    const newestFirst = [
      filled('2026-03-02T21:00', 4),
      filled('2026-03-02T08:00', 9),
      filled('2026-02-16T20:00', 12),
    ]
    expect(trend(newestFirst)).toEqual([
      { day: '2026-02-16', value: 12 },
      { day: '2026-03-02', value: 4 },
    ])
  })
})
