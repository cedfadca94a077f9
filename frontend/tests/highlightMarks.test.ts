import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { useDrawing } from '@/features/reading/highlights/drawing'
import { draw, erase, type Drawn } from '@/features/reading/highlights/marks'
import { describe as place, find, type Place } from '@/features/reading/highlights/place'
import { sentencesIn } from '@/features/reading/highlights/sentences'
import { lettersIn, rangeOf, visibleIn } from '@/features/reading/highlights/visible'
import { wholeWords } from '@/features/reading/highlights/words'
import type { Kept } from '@/features/reading/highlights/writing'
import { loadWords } from '@/words/words'
import { use } from './page'

const BODY = `<h2 id="s-one">Начало<a class="anchor" href="#s-one"></a></h2>
<p id="p-aaaaaa">Тревога <em>сжи&shy;мает</em> грудь<sup class="note-ref"><a href="#note-1">1</a></sup>,
  а <a class="term" href="/glossary#cbt">мысль</a> бежит.</p>
<ul><li id="p-bbbbbb">Первое. Второе.</li></ul>
<section class="notes"><ol><li id="note-1">Сноска</li></ol></section>`

let prose: HTMLElement
beforeEach(() => {
  document.body.innerHTML = `<div class="prose" lang="ru">${BODY}</div>`
  prose = document.querySelector('.prose') as HTMLElement
})

const drawn = (key: string, from: number, to: number, more: Partial<Drawn> = {}): Drawn => ({
  key,
  from,
  to,
  tone: 'pine',
  name: `Выделение ${key}`,
  hasNote: false,
  ...more,
})
const marked = (key: string) =>
  [...prose.querySelectorAll(`mark[data-key="${key}"]`)].map(({ textContent }) => textContent).join('')
const span = (words: string) => {
  const from = visibleIn(prose).said.indexOf(words)
  return [from, from + words.length] as const
}

describe('the words of a text', () => {
  it('are what its reader sees, without footnotes, links of headings and soft hyphens', () => {
    const text = visibleIn(prose)
    expect(text.said).toBe('Начало\nТревога сжимает грудь, а мысль бежит.\nПервое. Второе.')
    expect(text.blocks.map(({ anchor }) => anchor)).toEqual(['s-one', 'p-aaaaaa', 'p-bbbbbb'])
  })

  it('are those that a selection covers, whole words of them', () => {
    const range = document.createRange()
    range.setStart(prose.querySelector('em')?.firstChild as Text, 3)
    range.setEnd(prose.querySelector('.term')?.firstChild as Text, 2)
    const text = visibleIn(prose)
    const { from, to } = lettersIn(text, range) as { from: number; to: number }
    expect(text.said.slice(from, to)).toBe('мает грудь, а мы')
    expect(text.said.slice(...wholeWords(text.said, from, to))).toBe('сжимает грудь, а мысль')
  })

  it('are none where nothing of the text is selected', () => {
    const range = document.createRange()
    range.selectNodeContents(prose.querySelector('.notes') as HTMLElement)
    expect(lettersIn(visibleIn(prose), range)).toBeUndefined()
  })

  it('can be chosen sentence by sentence, none over the end of its paragraph', () => {
    const text = visibleIn(prose)
    const sentences = sentencesIn(text, 'ru').map(({ from, to }) => text.said.slice(from, to))
    expect(sentences).toEqual(['Начало', 'Тревога сжимает грудь, а мысль бежит.', 'Первое.', 'Второе.'])
    expect(rangeOf(text, ...span('Второе.'))?.toString()).toBe('Второе.')
  })
})

describe('marks over a text', () => {
  it('go through links and emphasis, and leave the text as it was', () => {
    const before = prose.innerHTML
    draw(prose, visibleIn(prose), [drawn('one', ...span('сжимает грудь, а мысль'))])
    expect(
      marked('one')
        .replace(/\u00ad/g, '')
        .replace(/\s+/g, ' '),
    ).toBe('сжимает грудь, а мысль')
    expect(prose.querySelector('.term')?.getAttribute('href')).toBe('/glossary#cbt')
    erase(prose)
    expect(prose.innerHTML).toBe(before)
  })

  it('have a way in for the keyboard, never inside a link, and tell of a note', () => {
    draw(prose, visibleIn(prose), [drawn('one', ...span('мысль'), { hasNote: true })])
    const button = prose.querySelector('button') as HTMLButtonElement
    expect([button.ariaLabel, button.closest('a'), button.className.includes('noted')]).toEqual([
      'Выделение one',
      null,
      true,
    ])
  })

  it('overlap: the later one is seen, each can be opened', () => {
    const draws = [drawn('one', ...span('Тревога сжимает')), drawn('two', ...span('сжимает грудь'))]
    draw(prose, visibleIn(prose), draws)
    expect([marked('one').trim(), marked('two').replace(/\u00ad/g, '')]).toEqual(['Тревога', 'сжимает грудь'])
    expect(prose.querySelectorAll('button')).toHaveLength(2)
  })

  it('change nothing of what is found and described', () => {
    const plain = place(visibleIn(prose), ...span('грудь, а мысль')) as Place
    draw(prose, visibleIn(prose), [drawn('one', ...span('мысль бежит'))])
    const text = visibleIn(prose)
    expect(place(text, ...span('грудь, а мысль'))).toEqual(plain)
    const found = find(text, plain)
    expect(text.said.slice(found?.from, found?.to)).toBe('грудь, а мысль')
  })
})

describe('words that an editor has changed since', () => {
  const kept = (words: Place, more: Partial<Kept['written']> = {}): Kept => ({
    key: 'a',
    version: 1,
    written: {
      text: { kind: 'SECTION', id: '1-ru' },
      ...words,
      tone: 'PINE',
      note: '',
      at: '2026-11-22T18:47:00Z',
      timeZone: 'Europe/Moscow',
      ...more,
    },
  })
  const changes = (from: string, to: string) => (prose.innerHTML = prose.innerHTML.replace(from, to))
  beforeAll(loadWords)

  it('are told with what stands there now, and drawn by that name', async () => {
    const sought = place(visibleIn(prose), ...span('Первое. Второе.')) as Place
    changes('Второе.', 'Второй.')
    const highlights = shallowRef([kept(sought)])
    const { result } = use(() => useDrawing(prose, highlights))
    await nextTick()
    const [first] = result.placed.value
    expect([first?.written.quote, first?.now?.quote]).toEqual(['Первое. Второе.', 'Первое. Второй.'])
    expect(prose.querySelector('button')?.ariaLabel).toBe('Выделение: Первое. Второй.')
  })

  it('are the same again once what stands there now is marked', async () => {
    const sought = place(visibleIn(prose), ...span('Первое. Второе.')) as Place
    changes('Второе.', 'Второй.')
    const highlights = shallowRef([kept(sought)])
    const { result } = use(() => useDrawing(prose, highlights))
    const now = result.placed.value[0]?.now as Place
    highlights.value = [kept(now)]
    await nextTick()
    expect(result.placed.value[0]).toMatchObject({ now: undefined, place: { changed: false } })
    expect(marked('a')).toBe('Первое. Второй.')
  })

  it('are no others when only a note was written', () => {
    const sought = place(visibleIn(prose), ...span('Первое. Второе.')) as Place
    const { result } = use(() => useDrawing(prose, shallowRef([kept(sought, { note: 'Запомнить' })])))
    expect(result.placed.value[0]?.now).toBeUndefined()
  })
})
