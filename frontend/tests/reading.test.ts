import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { useTheme } from '@/composables/useTheme'
import { withAnchors } from '@/features/reading/anchors'
import { initials } from '@/features/reading/initials'
import { useReadingSettings } from '@/features/reading/useReadingSettings'
import { duration } from '@/features/textbook/duration'
import { firstNumber, numbersOf } from '@/features/textbook/numbers'
import { loadWords } from '@/words/words'

const html = document.documentElement.dataset

describe('reading settings', () => {
  beforeEach(() => {
    delete html['text']
    delete html['measure']
    document.cookie = 'reading=; path=/; max-age=0'
  })

  it('begin with what Django wrote from the cookie', () => {
    html['text'] = 'large'
    expect(useReadingSettings().settings).toEqual({ size: 'large', width: 'normal' })
  })

  it('are shown at once and remembered', () => {
    useReadingSettings().set({ size: 'largest' })
    useReadingSettings().set({ width: 'narrow' })
    expect(html).toMatchObject({ text: 'largest', measure: 'narrow' })
    expect(document.cookie).toContain('reading=largest-narrow')
  })

  it('leave nothing behind when all is as usual again', () => {
    const { set } = useReadingSettings()
    set({ size: 'small', width: 'wide' })
    set({ size: 'normal' })
    set({ width: 'normal' })
    expect(html['text']).toBeUndefined()
    expect(html['measure']).toBeUndefined()
    expect(document.cookie).not.toContain('reading=')
  })

  it('take an unknown size for the usual one', () => {
    html['text'] = 'enormous'
    expect(useReadingSettings().settings.size).toBe('normal')
  })
})

describe('the theme in the settings', () => {
  it('stays as chosen, also when the system has the same', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false }))
    const { choose, chosen } = useTheme()
    choose('light')
    expect(chosen()).toBe('light')
    expect(document.cookie).toContain('theme=light')
    choose('system')
    expect(chosen()).toBe('system')
    expect(document.cookie).not.toContain('theme=')
  })
})

describe('a text', () => {
  it('has a link at each of its headings', () => {
    const body = '<h2 id="s-a">А</h2><p>x</p><h3 id="s-b">Б</h3>'
    const found = new DOMParser().parseFromString(withAnchors(body), 'text/html')
    const links = [...found.querySelectorAll<HTMLAnchorElement>('.anchor')]
    expect(links.map((link) => [link.parentElement?.id, link.getAttribute('href')])).toEqual([
      ['s-a', '#s-a'],
      ['s-b', '#s-b'],
    ])
    expect(found.body.textContent).toBe('АxБ')
  })

  it.each([
    ['Анна Сергеевна Ветрова', 'АВ'],
    ['Anna Vetrova', 'AV'],
    ['Анна', 'А'],
    ['', ''],
  ])('shows an author without a portrait by letters: %s', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })
})

describe('the textbook', () => {
  const part = (...ids: string[][]) => ({
    chapters: ids.map((sections) => ({ sections: sections.map((id) => ({ id })) })),
  })
  const book = [part(['a', 'b'], ['c']), part(['d'])]

  beforeAll(loadWords)

  it('numbers its sections through all parts', () => {
    expect([...numbersOf(book)]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ])
  })

  it('numbers the sections of one part from the open one', () => {
    const second = part(['d'], ['e', 'f'])
    const first = firstNumber(second, 'e', 5)
    expect(numbersOf([second], first).get('f')).toBe(6)
    expect(first).toBe(4)
  })

  it.each([
    [20, '20 минут чтения'],
    [60, '1 ч чтения'],
    [81, '1 ч 21 мин чтения'],
  ])('tells how long it is: %i', (minutes, words) => {
    expect(duration(minutes)).toBe(words)
  })
})
