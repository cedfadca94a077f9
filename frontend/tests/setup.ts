import { afterEach, beforeEach, expect, vi } from 'vitest'

// A warning of Vue is an error here, as warnings are everywhere in this project.
const said: string[] = []

beforeEach(() => {
  said.length = 0
  for (const level of ['warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void said.push(words.join(' ')))
})

afterEach(() => {
  document.body.innerHTML = ''
  document.documentElement.lang = 'ru'
  expect(said).toEqual([])
})

// A loaded machine may take seconds to fetch a lazy chunk; a test that is right shall not fail for that.
const waitFor = vi.waitFor
vi.waitFor = (callback, options) => waitFor(callback, options ?? { timeout: 15_000 })
