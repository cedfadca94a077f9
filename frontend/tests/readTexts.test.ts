import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inline, serve } from './page'

const text = (number: number, more: object = {}) => ({
  __typename: 'TextProgress',
  id: `section-${number}-ru`,
  kind: 'SECTION',
  slug: `section-${number}`,
  title: `Раздел ${number}`,
  language: 'RU',
  state: 'READ',
  anchor: 'p-aaaaaa',
  readAt: '2026-11-20T12:00:00Z',
  changed: false,
  minutesLeft: 0,
  ...more,
})
const begun = { state: 'BEGUN', readAt: null, minutesLeft: 3 }
const many = (count: number) => Array.from({ length: count }, (_none, number) => text(number + 1))
const told = (recent: object[], book: object | null = null) => ({
  __typename: 'Query',
  viewer: { __typename: 'Viewer', id: '1', reading: { __typename: 'Reading', book, recent } },
})
const KEY = 'ReadTexts:{"language":"RU"}'

/** The list, once its words are there. */
async function show() {
  vi.resetModules()
  const { loadWords } = await import('@/words/words')
  await loadWords()
  const { default: ReadTexts } = await import('@/features/progress/ReadTexts.vue')
  return render(ReadTexts).container
}
const showTold = (recent: object[], book: object | null = null) => {
  inline('initial-data', { [KEY]: told(recent, book) })
  return show()
}
const says = (container: Element) => (container.textContent ?? '').replace(/\s+/g, ' ')
const hrefs = () => screen.getAllByRole<HTMLAnchorElement>('link').map((link) => link.getAttribute('href'))

beforeEach(() => vi.stubEnv('TZ', 'Europe/Moscow'))
afterEach(() => {
  cleanup()
  vi.unstubAllEnvs()
})

describe('what was read', () => {
  it('leads to the beginning of what was read, and to the place where one stopped', async () => {
    const english = { language: 'EN', kind: 'ARTICLE', slug: 'sleep', title: 'Sleep', ...begun }
    const page = await showTold([text(1), text(2, english)])
    expect(hrefs()).toEqual(['/textbook/section-1', '/articles/sleep#p-aaaaaa'])
    expect(screen.getByText('Sleep').getAttribute('lang')).toBe('en')
    expect(says(page)).toContain('Прочитано 20 ноября 2026')
    expect(says(page)).toContain('3 минуты')
  })

  it('names the day by the reader’s own calendar', async () => {
    const page = await showTold([text(1, { readAt: '2026-11-20T22:30:00Z' })])
    expect(says(page)).toContain('Прочитано 21 ноября 2026')
  })

  it('says which text has changed since', async () => {
    const page = await showTold([text(1), text(2, { changed: true })])
    const [same, changed] = [...page.querySelectorAll('li')].map(says)
    expect(same).not.toContain('изменилось')
    expect(changed).toContain('изменилось с тех пор, как вы читали')
  })

  it('leaves out what was taken back, and counts no minutes where none are left', async () => {
    const page = await showTold([
      text(1, { state: 'NEW', readAt: null }),
      text(2, { ...begun, minutesLeft: 0 }),
    ])
    expect(says(page)).not.toContain('Раздел 1')
    expect(says(page)).toContain('начато')
    expect(says(page)).not.toContain('минут')
  })

  it('tells how much of the book it is, once something of it is', async () => {
    const book = { __typename: 'BookProgress', id: '1-ru', sectionCount: 12, readCount: 7, percent: 58 }
    expect(says(await showTold(many(1), book))).toContain('В учебнике прочитано 7 из 12, 58 %')
    cleanup()
    document.body.innerHTML = ''
    expect(says(await showTold(many(1), { ...book, readCount: 0 }))).not.toContain('В учебнике')
  })

  it('shows eight, and all of them when asked to, with the focus on the ninth', async () => {
    await showTold(many(10))
    expect(screen.getAllByRole('link')).toHaveLength(8)
    await fireEvent.click(screen.getByRole('button', { name: 'Показать всё' }))
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Раздел 9'))
    expect(screen.getAllByRole('link')).toHaveLength(10)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('of eight needs no button', async () => {
    await showTold(many(8))
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('while nothing is there says what will be', async () => {
    expect(says(await showTold([]))).toContain('Здесь будут статьи и разделы, которые вы читали.')
  })

  it('that cannot be asked for says so, and is asked for again', async () => {
    serve(new TypeError('Failed to fetch'), { data: told(many(1)) })
    await show()
    const again = await vi.waitFor(() => screen.getByRole('button', { name: 'Попробовать ещё раз' }))
    await fireEvent.click(again)
    await vi.waitFor(() => expect(screen.getByText('Раздел 1')).toBeTruthy())
  })
})
