import { describe, expect, it } from 'vitest'
import { fileOf, type Wording } from '@/features/reading/bookmarks/file'
import { after, before } from '@/features/reading/bookmarks/surroundings'
import type { HighlightPartsFragment } from '@/graphql/graphql'

const TEXT = {
  __typename: 'HighlightedText',
  id: 'section-1',
  kind: 'SECTION',
  title: 'Круг *тревоги*',
  slug: 'loop',
  language: 'RU',
} as const
const highlight = (more: Partial<HighlightPartsFragment>) =>
  ({
    id: '1',
    at: '',
    timeZone: 'UTC',
    localAt: '2026-11-22T21:40',
    version: 1,
    anchor: 'p-aaaaaa',
    start: 0,
    quote: 'сжимает грудь',
    prefix: 'Тревога ',
    suffix: ', и мысль бежит.',
    tone: 'PINE',
    note: '',
    text: TEXT,
    ...more,
  }) as HighlightPartsFragment
const wording: Wording = {
  title: 'Выделения',
  note: (note) => `Заметка: ${note}`,
  day: (localAt) => localAt.slice(0, 10),
  address: ({ slug }, anchor) => (slug ? `https://example.org/textbook/${slug}#${anchor}` : undefined),
}
const gone = highlight({
  id: '2',
  note: 'моё',
  text: { ...TEXT, id: 'article-1', kind: 'ARTICLE', title: 'Убранное', slug: null, language: null },
})

describe('highlights in a file', () => {
  it('stand with the words around them, by text, as Markdown that means what was written', () => {
    expect(fileOf([highlight({ quote: '[не] *звёзды*' }), gone], 'markdown', wording)).toBe(`# Выделения

## Круг \\*тревоги\\*

> Тревога **\\[не\\] \\*звёзды\\***, и мысль бежит.

[2026-11-22](https://example.org/textbook/loop#p-aaaaaa)

## Убранное

> Тревога **сжимает грудь**, и мысль бежит.

Заметка: моё

2026-11-22
`)
  })

  it('are readable as plain text', () => {
    expect(fileOf([highlight({ note: 'Про меня' }), gone], 'text', wording)).toBe(`Выделения

Круг *тревоги*
==============

Тревога [сжимает грудь], и мысль бежит.
Заметка: Про меня
2026-11-22
https://example.org/textbook/loop#p-aaaaaa

Убранное
========

Тревога [сжимает грудь], и мысль бежит.
Заметка: моё
2026-11-22
`)
  })
})

describe('what stands around', () => {
  it('is cut at whole words and at the paragraph', () => {
    const long = 'слово '.repeat(40)
    expect(before(`Прежний абзац.\n${long}`)).toMatch(/^…(слово )+$/)
    expect(before(`Прежний абзац.\n${long}`).length).toBeLessThan(100)
    expect(after(`, конец.\nСледующий абзац`)).toBe(', конец.')
    expect(after(` ${long}`)).toMatch(/^ (слово )+слово…$/)
    expect(after(`${'Слово. '.repeat(40)}`)).toMatch(/Слово\.$/)
    expect(after('слово'.repeat(40))).toBe(`${'слово'.repeat(18)}…`)
  })
})
