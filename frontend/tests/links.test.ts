import { beforeEach, describe, expect, it, vi } from 'vitest'
import { followLinks } from '@/app/links'
import { start } from '@/routing/navigation'
import { loadWords } from '@/words/words'

const Empty = { render: () => null }
const load = () => Promise.resolve({ default: Empty })
await start(new Proxy({} as Parameters<typeof start>[0], { get: () => load }))
await loadWords()
followLinks()
beforeEach(() => void vi.stubGlobal('scrollTo', () => undefined)) // jsdom has none

/** Whether a press on this link was taken by the client. */
function taken(html: string, init: MouseEventInit = {}): boolean {
  document.body.innerHTML = html
  let result = false
  const judge = (event: Event) => {
    result = event.defaultPrevented
    event.preventDefault() // jsdom cannot load another page
  }
  addEventListener('click', judge, { once: true })
  const target = document.querySelector('[data-press]') ?? document.querySelector('a')
  target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }))
  return result
}

describe('links', () => {
  it.each([
    ['a page of ours', '<a href="/articles">x</a>', true],
    ['a word inside a link', '<a href="/articles/sleep#more"><b data-press>x</b></a>', true],
    ['a place on this page', '<a href="#main">x</a>', true],
    ['another host', '<a href="https://example.org/articles">x</a>', false],
    ['what is not a page', '<a href="/admin/">x</a>', false],
    ['the other language', '<a href="/en/articles">x</a>', false],
    ['a new window', '<a href="/articles" target="_blank">x</a>', false],
    ['a file', '<a href="/articles" download>x</a>', false],
  ])('%s', (_what, html, expected) => {
    expect(taken(html)).toBe(expected)
  })

  it('leaves a press with Ctrl to the browser', () => {
    expect(taken('<a href="/articles">x</a>', { ctrlKey: true })).toBe(false)
  })
})
