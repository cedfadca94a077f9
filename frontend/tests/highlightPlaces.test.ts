import { describe, expect, it } from 'vitest'
import { closest } from '@/features/reading/highlights/likeness'
import { describe as place, find, type Place } from '@/features/reading/highlights/place'
import { plainOf, wordsFrom, type Words } from '@/features/reading/highlights/words'

interface Paragraph {
  anchor: string
  said: string
}

const TEXT: Paragraph[] = [
  {
    anchor: 'p-aaaaaa',
    said: 'Тревога приходит раньше мысли. Тревога любит вечер, и тело узнаёт её первым.',
  },
  {
    anchor: 'p-bbbbbb',
    said: 'Если заметить «сигнал», можно не спорить с ним — достаточно назвать его вслух.',
  },
  { anchor: '', said: 'Что это значит' },
  { anchor: 'p-cccccc', said: 'Тревога проходит, когда её не гонят. Это занимает несколько минут.' },
]

function marked(text: Words, quote: string, nth = 0): Place {
  let at = -1
  for (let step = 0; step <= nth; step++) at = text.said.indexOf(quote, at + 1)
  return place(text, at, at + quote.length) as Place
}

function foundIn(paragraphs: Paragraph[], sought: Place) {
  const text = wordsFrom(paragraphs)
  const found = find(text, sought)
  return found && { words: text.said.slice(found.from, found.to), ...found }
}

const edited = (number: number, edit: (said: string) => string) =>
  TEXT.map((each, at) => (at === number ? { ...each, said: edit(each.said) } : each))

describe('marked words', () => {
  const text = wordsFrom(TEXT)

  it('are kept with what stands around them', () => {
    const kept = marked(text, 'любит вечер')
    expect(kept).toMatchObject({ anchor: 'p-aaaaaa', start: 39, quote: 'любит вечер' })
    expect(kept.prefix.endsWith('мысли. Тревога ')).toBe(true)
    expect(kept.suffix.startsWith(', и тело')).toBe(true)
  })

  it('are trimmed, and nothing is kept of mere spaces and dots', () => {
    expect(place(text, 7, 17)?.quote).toBe('приходит')
    expect(place(text, 29, 31)).toBeUndefined()
  })

  it('may go over several paragraphs', () => {
    const kept = marked(text, 'узнаёт её первым.\nЕсли заметить')
    expect(foundIn(TEXT, kept)).toMatchObject({ words: 'узнаёт её первым.\nЕсли заметить', changed: false })
  })

  it.each([0, 1, 2])('are told from the same words elsewhere: number %d', (nth) => {
    const kept = marked(text, 'Тревога', nth)
    expect(foundIn(TEXT, kept)?.from).toBe([0, 31, text.said.lastIndexOf('Тревога')][nth])
  })
})

describe('after an edit, marked words are found', () => {
  const text = wordsFrom(TEXT)
  const kept = marked(text, 'можно не спорить с ним')

  it.each<[string, Paragraph[], string, boolean]>([
    ['nothing', TEXT, 'можно не спорить с ним', false],
    ['a word before them', edited(1, (said) => `Иногда ${said}`), 'можно не спорить с ним', false],
    [
      'quotes and dashes',
      edited(1, (said) => said.replace(/[«»]/g, '"').replace('—', '-')),
      'можно не спорить с ним',
      false,
    ],
    [
      'a word in them',
      edited(1, (said) => said.replace('не спорить', 'совсем не спорить')),
      'можно совсем не спорить с ним',
      true,
    ],
    [
      'a letter in them',
      edited(1, (said) => said.replace('спорить', 'споритъ')),
      'можно не споритъ с ним',
      true,
    ],
    ['a word less', edited(1, (said) => said.replace('с ним ', '')), 'можно не спорить', true],
    [
      'a paragraph before',
      [{ anchor: 'p-dddddd', said: 'Новое.' }, ...TEXT],
      'можно не спорить с ним',
      false,
    ],
    [
      'another name of the paragraph',
      TEXT.map((each) => ({ ...each, anchor: '' })),
      'можно не спорить с ним',
      false,
    ],
    ['the order', [...TEXT].reverse(), 'можно не спорить с ним', false],
  ])('%s', (_edit, paragraphs, words, changed) => {
    expect(foundIn(paragraphs, kept)).toMatchObject({ words, changed })
  })

  it('not at all when they are gone', () => {
    expect(
      foundIn(
        edited(1, () => 'Здесь теперь совсем другое, о пользе прогулок.'),
        kept,
      ),
    ).toBeUndefined()
    expect(
      foundIn(
        TEXT.filter(({ anchor }) => anchor !== 'p-bbbbbb'),
        kept,
      ),
    ).toBeUndefined()
  })

  it('never at the same short word of another paragraph', () => {
    const short = marked(text, 'Тревога', 2)
    expect(foundIn(TEXT.slice(0, 3), short)).toBeUndefined()
  })
})

describe('likeness', () => {
  it('has the length of what was said, whatever letters there are', () => {
    for (const said of ['İstanbul', 'Ёлка — «да»', 'ẞ ŉ', '👩‍👧 и'])
      expect(plainOf(said)).toHaveLength(said.length)
  })

  it('finds the fewest errors, and nothing beyond the most', () => {
    expect(closest('кот спал', 'кит', 1)).toEqual([{ from: 0, to: 3, errors: 1 }])
    expect(closest('кот', 'слон', 1)).toEqual([])
  })
})

/** The same numbers in every run. */
function chance(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const SYLLABLES = [
  'та',
  'ре',
  'во',
  'га',
  'мы',
  'сли',
  'ду',
  'ша',
  'по',
  'кой',
  'сон',
  'ве',
  'чер',
  'ти',
  'хо',
]

describe('whatever is edited a little', () => {
  it.each(Array.from({ length: 300 }, (_none, seed) => seed))('is found at its place (%d)', (seed) => {
    const pick = chance(seed)
    const word = () => Array.from({ length: 1 + pick(4) }, () => SYLLABLES[pick(15)]).join('')
    const sentence = (count: number) => Array.from({ length: count }, word).join(' ')
    const paragraphs = Array.from({ length: 6 }, (_none, at) => ({
      anchor: `p-00000${at}`,
      said: `${sentence(12 + pick(30))}.`,
    }))
    const at = pick(6)
    const own = paragraphs[at] as Paragraph
    const words = own.said.split(' ')
    const first = pick(words.length - 5)
    const quote = words.slice(first, first + 4 + pick(8))
    const text = wordsFrom(paragraphs)
    const from =
      (text.blocks[at]?.from ?? 0) + words.slice(0, first).reduce((sum, each) => sum + each.length + 1, 0)
    const kept = place(text, from, from + quote.join(' ').length) as Place

    const before = words.slice(0, first)
    const inside = [...quote]
    const after = words.slice(first + quote.length)
    const edits = [
      () => before.splice(pick(before.length + 1), 0, word()),
      () => after.splice(pick(after.length + 1), 0, word(), word()),
      () => after.splice(pick(after.length + 1), 1),
      () => (inside[pick(inside.length)] += 'х'),
      () => inside.splice(1 + pick(inside.length - 1), 0, word()),
      () => paragraphs.splice(pick(at + 1), 0, { anchor: 'p-new000', said: sentence(9) }),
      () => (own.anchor = 'p-new111'),
    ]
    for (let step = 0; step < 2; step++) edits[pick(edits.length)]?.()
    own.said = [...before, ...inside, ...after].join(' ')

    const now = wordsFrom(paragraphs)
    const start =
      (now.blocks[paragraphs.indexOf(own)]?.from ?? 0) + before.join(' ').length + (before.length ? 1 : 0)
    const found = find(now, kept)
    const overlap =
      Math.min(found?.to ?? 0, start + inside.join(' ').length) - Math.max(found?.from ?? 0, start)
    expect(overlap / inside.join(' ').length).toBeGreaterThan(0.5)
  })
})
