import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Pages } from '@/routing/navigation'

const page = (name: string) => ({ default: { name, render: () => null } })

/** The client's navigation, started at a path, with pages that are loaded when told to. */
async function startAt(path: string, loads: Partial<Pages> = {}) {
  vi.resetModules()
  history.replaceState(null, '', path)
  const { loadWords } = await import('@/words/words')
  await loadWords()
  const navigation = await import('@/routing/navigation')
  const all = new Proxy({} as Pages, {
    get: (_all, name: keyof Pages) => loads[name] ?? (() => Promise.resolve(page(name))),
  })
  await navigation.start(all)
  return navigation
}

const scrolls: number[] = []
beforeEach(() => {
  scrolls.length = 0
  vi.stubGlobal('scrollTo', (_left: number, top: number) => scrolls.push(top))
})

describe('an address', () => {
  it.each([
    ['/', 'home', 'ru', {}],
    ['/en', 'home', 'en', {}],
    ['/en/articles/sleep-well?x=1#how', 'article', 'en', { slug: 'sleep-well' }],
    ['/textbook/one-loop', 'section', 'ru', { slug: 'one-loop' }],
    ['/sign-in/link', 'signInLink', 'ru', {}],
    ['/energy', 'notFound', 'ru', {}],
    ['/admin/', 'notFound', 'ru', {}],
    ['/articles/a/b', 'notFound', 'ru', {}],
  ])('%s leads to %s in %s', async (path, name, language, params) => {
    const { addressOf } = await import('@/routing/addresses')
    const found = addressOf(path)
    expect({ name: found.name, language: found.language, params: { ...found.params } }).toEqual({
      name,
      language,
      params,
    })
  })

  it('is written in both languages', async () => {
    const { inLanguage, pathOf } = await import('@/routing/addresses')
    expect(pathOf('article', { slug: 'sleep' }, 'en')).toBe('/en/articles/sleep')
    expect(pathOf('home', {}, 'en')).toBe('/en')
    expect(inLanguage('/en/news', 'ru')).toBe('/news')
    expect(inLanguage('/en', 'ru')).toBe('/')
  })
})

describe('navigation', () => {
  it('lands at a place of a page that had to wait for its answer', async () => {
    const { open } = await startAt('/')
    const landed: string[] = []
    Element.prototype.scrollIntoView = function () {
      landed.push(this.id)
    }
    await open('/glossary#cbt')
    expect(scrolls).toEqual([0])
    document.body.innerHTML = '<div id="panic"></div><div id="cbt"></div>'
    await vi.waitFor(() => expect(landed).toEqual(['cbt']))
    expect(document.activeElement?.id).toBe('cbt')
  })

  it('does not pull back a reader who went elsewhere meanwhile', async () => {
    const { open } = await startAt('/')
    const landed: string[] = []
    Element.prototype.scrollIntoView = function () {
      landed.push(this.id)
    }
    await open('/glossary#cbt')
    await open('/textbook')
    document.body.innerHTML = '<div id="cbt"></div>'
    await new Promise((done) => setTimeout(done))
    expect(landed).toEqual([])
  })

  it('shows the page of a path and writes it into the history', async () => {
    const { open, shown } = await startAt('/')
    await open('/articles/sleep')
    expect(shown.value?.page.name).toBe('article')
    expect(location.pathname).toBe('/articles/sleep')
    expect(scrolls).toEqual([0])
  })

  it('replaces the entry when asked to', async () => {
    const { open } = await startAt('/sign-in')
    const before = history.length
    await open('/account', { replace: true })
    expect(history.length).toBe(before)
    expect(location.pathname).toBe('/account')
  })

  it('shows the page asked for last, however late the others come', async () => {
    let late: (value: ReturnType<typeof page>) => void = () => undefined
    const news = new Promise<ReturnType<typeof page>>((resolve) => (late = resolve))
    const { open, shown } = await startAt('/', { news: () => news })
    const first = open('/news')
    await open('/articles')
    late(page('news'))
    await first
    expect(shown.value?.page.name).toBe('articles')
    expect(location.pathname).toBe('/articles')
  })

  it('returns to where the reader was on the page before', async () => {
    const { open, shown } = await startAt('/articles')
    vi.stubGlobal('scrollY', 640)
    await open('/articles/sleep')
    history.back()
    await vi.waitFor(() => expect(shown.value?.name).toBe('articles'))
    await vi.waitFor(() => expect(scrolls.at(-1)).toBe(640))
  })

  it('moves the focus to a place on the page', async () => {
    const { open } = await startAt('/articles/sleep')
    document.body.innerHTML = '<h2 id="how">Как</h2>'
    const heading = document.getElementById('how') as HTMLElement
    heading.scrollIntoView = vi.fn()
    await open('/articles/sleep#how')
    expect(heading.scrollIntoView).toHaveBeenCalledOnce()
    expect(document.activeElement).toBe(heading)
  })
})
