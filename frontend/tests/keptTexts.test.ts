import { beforeEach, expect, test, vi } from 'vitest'
import { choose, forget, isChosen, keep, kept, MOST, weight } from '@/composables/keptTexts'
import { KEPT_TEXTS } from '@/composables/shelves'

// The browser's own storage, which jsdom has not.
class Shelf {
  readonly held = new Map<string, Response>()
  private key = (of: string | Request) => new URL(typeof of === 'string' ? of : of.url, location.href).href
  match = (of: string | Request) => Promise.resolve(this.held.get(this.key(of))?.clone())
  put = (of: string | Request, answer: Response) => Promise.resolve(void this.held.set(this.key(of), answer))
  delete = (of: string | Request) => Promise.resolve(this.held.delete(this.key(of)))
  keys = () => Promise.resolve([...this.held.keys()].map((url) => ({ url }) as Request))
  paths = () => [...this.held.keys()].map((url) => new URL(url).pathname)
}

const shelves = new Map<string, Shelf>()
const storage = {
  has: (name: string) => Promise.resolve(shelves.has(name)),
  open: (name: string) => Promise.resolve(shelves.get(name) ?? shelves.set(name, new Shelf()).get(name)),
  delete: (name: string) => Promise.resolve(shelves.delete(name)),
}
const page = (title: string, picture = title) =>
  `<!doctype html><html lang="ru"><head><script src="/static/app/main.1.js"></script></head><body><div id="app">` +
  `<main id="main"><h1>${title}</h1><img src="/media/pictures/${picture}.webp"></main></div></body></html>`
const asked: [string, RequestInit][] = []
let answers: (path: string) => Response

beforeEach(() => {
  shelves.clear()
  asked.length = 0
  answers = (path) => new Response(path.startsWith('/articles') ? page(path.slice(10)) : 'a file')
  vi.stubGlobal('caches', storage)
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push([path, init])
    return Promise.resolve(answers(path))
  })
})

const shelf = () => shelves.get(KEPT_TEXTS) as Shelf

test('nothing is kept unless it was chosen', async () => {
  await keep('/articles/a')
  expect(await isChosen()).toBe(false)
  expect(await kept()).toEqual([])
  expect(await weight()).toBe(0)
})

test('a text is kept as a stranger gets it, with its files and the day', async () => {
  await choose()
  await keep('/articles/a')
  expect(asked.every(([, init]) => init.credentials === 'omit')).toBe(true)
  expect(shelf().paths().sort()).toEqual(['/articles/a', '/media/pictures/a.webp', '/static/app/main.1.js'])
  const html = await (await shelf().match('/articles/a'))?.text()
  expect(html).toContain('<html data-kept lang="ru">')
  expect(html).toContain('role="note"')
  expect(await kept()).toMatchObject([{ path: '/articles/a', title: 'a' }])
  expect(await weight()).toBeGreaterThan(100)
})

test('only the last texts stay, and the files that one of them needs', async () => {
  vi.useFakeTimers()
  await choose()
  for (let number = 0; number <= MOST; number++) {
    vi.setSystemTime(new Date(2026, 0, 1, 0, number))
    await keep(`/articles/${number}`)
  }
  vi.useRealTimers()
  const paths = shelf().paths()
  expect(paths.filter((path) => path.startsWith('/articles'))).toHaveLength(MOST)
  expect(paths).not.toContain('/articles/0')
  expect(paths).not.toContain('/media/pictures/0.webp')
  expect(paths).toContain('/static/app/main.1.js')
})

test.each([404, 410])('a text that is gone (%i) is not kept any longer', async (status) => {
  await choose()
  await keep('/articles/a')
  answers = () => new Response('gone', { status })
  await keep('/articles/a')
  expect(shelf().paths()).toEqual([])
})

test('a server that stumbles takes nothing away', async () => {
  await choose()
  await keep('/articles/a')
  answers = () => new Response('', { status: 502 })
  await keep('/articles/a')
  expect(await kept()).toHaveLength(1)
})

test('who forgets while a text is on its way finds nothing kept', async () => {
  await choose()
  const under_way = keep('/articles/a')
  await forget()
  await under_way
  expect(shelves.size).toBe(0)
})

test('who empties the shelf while a text is on its way finds it empty', async () => {
  await choose()
  const under_way = keep('/articles/a')
  await forget()
  await choose()
  await under_way
  expect(shelf().paths()).toEqual([])
})
