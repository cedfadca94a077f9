import { describe, expect, it } from 'vitest'
import { byLetter } from '@/features/glossary/letters'

describe('the glossary', () => {
  it('puts terms under their letters, in the order they came in', () => {
    const terms = ['А', 'А', 'К', '0'].map((letter, n) => ({ letter, n }))
    expect(byLetter(terms).map(({ letter, terms }) => [letter, terms.map(({ n }) => n)])).toEqual([
      ['А', [0, 1]],
      ['К', [2]],
      ['0', [3]],
    ])
    expect(byLetter([])).toEqual([])
  })
})
