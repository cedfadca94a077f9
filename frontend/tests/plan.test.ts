import { describe, expect, it } from 'vitest'
import { isEmpty, pieces, planOf, typedOf, withLine } from '@/features/diary/plan/plan'

describe('a safety plan', () => {
  it('has a line for every thing, and none for what is blank', () => {
    const plan = planOf({ ...typedOf(null), signs: ' не сплю \n\n  молчу' })
    expect(plan.signs).toEqual(['не сплю', 'молчу'])
    expect(typedOf(plan).signs).toBe('не сплю\nмолчу')
    expect(isEmpty(plan)).toBe(false)
    expect(isEmpty(planOf(typedOf(null)))).toBe(true)
  })

  it.each([
    ['112', ['112']],
    ['Телефон доверия: 8 800 2000 122, бесплатно', ['88002000122']],
    ['Лена +7 (495) 989-50-50 или 051', ['+74959895050', '051']],
    ['кв. 12, до 9 вечера', []],
  ])('finds what can be dialled in %s', (line, dials) => {
    const found = pieces(line)
    expect(found.map(({ dial }) => dial).filter(Boolean)).toEqual(dials)
    expect(found.map(({ text }) => text).join('')).toBe(line)
  })

  it('takes a line of the practice once', () => {
    const once = withLine('мама', 'МЧС: 112')
    expect(once).toBe('мама\nМЧС: 112')
    expect(withLine(once, 'МЧС: 112')).toBe(once)
    expect(withLine('', 'МЧС: 112')).toBe('МЧС: 112')
  })
})
