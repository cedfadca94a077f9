import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { markFresh, unmarkFresh } from '@/features/progress/fresh'
import { visibleIn } from '@/features/reading/highlights/visible'
import { piecesOf } from '@/features/reading/listening/pieces'
import { loadWords } from '@/words/words'

const BODY = '<p id="p-aaaaaa">Сердце стучит.</p><ul><li id="p-bbbbbb">Ноги дрожат.</li></ul>'
const fresh = [
  { anchor: 'p-bbbbbb', isNew: true },
  { anchor: 'p-zzzzzz', isNew: true },
  { anchor: 'p-aaaaaa', isNew: false },
]
let prose: HTMLElement
beforeAll(loadWords)
beforeEach(() => {
  document.body.innerHTML = `<main><div class="prose">${BODY}</div></main>`
  prose = document.querySelector('.prose') as HTMLElement
})

describe('paragraphs that are not as they were', () => {
  it('have a mark, and words for who hears it', () => {
    const marked = markFresh(prose, fresh)
    expect(marked.map(({ id }) => id)).toEqual(['p-bbbbbb', 'p-aaaaaa'])
    expect(marked.map(({ dataset }) => dataset['fresh'])).toEqual(['new', 'changed'])
    expect(marked.map(({ textContent }) => textContent)).toEqual([
      'Новый абзац: Ноги дрожат.',
      'Изменённый абзац: Сердце стучит.',
    ])
  })

  it('are no other words to highlights and to listening', () => {
    const before = visibleIn(prose).said
    markFresh(prose, fresh)
    expect(visibleIn(prose).said).toBe(before)
    expect(piecesOf(document.body, '').map(({ text }) => text)).toEqual(['Сердце стучит.', 'Ноги дрожат.'])
  })

  it('are again as they were sent', () => {
    const before = prose.innerHTML
    markFresh(prose, fresh)
    unmarkFresh(prose)
    expect(prose.innerHTML).toBe(before)
  })
})
