import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { useMorePages } from '@/composables/useMorePages'
import { use } from './page'

const list = document.createElement('div')
const shown = shallowRef(0)
let arrive: () => void

/** Draws the list as a component would. */
function draw(count: number) {
  list.innerHTML = Array.from(
    { length: count },
    (_, index) => `<p><a href="/${index}">${index}</a></p>`,
  ).join('')
  shown.value = count
}

const more = () => new Promise<void>((resolve) => (arrive = resolve))
const pages = () => use(() => useMorePages(shallowRef(list), () => shown.value, more)).result

beforeEach(() => {
  document.body.append(list)
  draw(2)
})

describe('showing more of a list', () => {
  it('moves the focus to the first thing that came', async () => {
    const { showMore } = pages()
    const asked = showMore('c2')
    draw(4)
    arrive()
    await asked
    await nextTick()
    expect(document.activeElement?.textContent).toBe('2')
  })

  it('asks once, however often it is pressed', async () => {
    const { busy, showMore } = pages()
    const asked = showMore('c2')
    const first = arrive
    await showMore('c2')
    expect(arrive).toBe(first)
    expect(busy.value).toBe(true)
    arrive()
    await asked
    expect(busy.value).toBe(false)
  })

  it('leaves the focus where it is when nothing came', async () => {
    const { showMore } = pages()
    const asked = showMore('c2')
    arrive()
    await asked
    await nextTick()
    expect(document.activeElement).toBe(document.body)
  })
})
