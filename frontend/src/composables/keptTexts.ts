// Texts that a reader chose to keep on this device: the pages as a visitor gets them, never as somebody signed in
// does, with their scripts and pictures. The choice itself is that their shelf is there at all.
import { clock, dayHere } from '@/words/clock'
import { t } from '@/words/words'
import { KEPT_TEXTS } from './shelves'

export const MOST = 20
const AT = 'Kept-At'
const TITLE = 'Kept-Title'
const FILES = 'Kept-Files'

export interface KeptText {
  path: string
  title: string
  at: Date
}

interface Entry extends KeptText {
  files: string[]
}

/** How often the shelf was taken down: a text that was on its way then does not stand on the next one. */
let emptied = 0

export const isChosen = () => caches.has(KEPT_TEXTS)
export const choose = async () => void (await caches.open(KEPT_TEXTS))
export const forget = async () => {
  emptied += 1
  await caches.delete(KEPT_TEXTS)
}

/** Keeps the page of a path, or the newer state of it; a text that is gone is not kept any longer. */
export async function keep(path: string): Promise<void> {
  const before = emptied
  const answer = await fetch(path, { credentials: 'omit', cache: 'no-store' })
  const html = await answer.text()
  if (emptied !== before || !(await isChosen())) return
  const shelf = await caches.open(KEPT_TEXTS)
  if (answer.ok) await put(shelf, path, html, answer.headers)
  else if (answer.status === 404 || answer.status === 410) await shelf.delete(path)
  await tidy(shelf)
}

async function put(shelf: Cache, path: string, html: string, sent: Headers): Promise<void> {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const files = [...page.querySelectorAll('script[src], link[rel="preload"][as="script"], #main img[src]')]
    .map((element) => element.getAttribute(element.localName === 'link' ? 'href' : 'src') ?? '')
    .filter((file) => file.startsWith('/'))
  await Promise.all(files.map((file) => putFile(shelf, file)))
  const at = new Date()
  const headers = new Headers(sent)
  for (const name of ['content-encoding', 'content-length', 'etag', 'vary']) headers.delete(name)
  headers.set(AT, at.toISOString())
  headers.set(TITLE, encodeURIComponent(page.querySelector('h1')?.textContent.trim() ?? path))
  headers.set(FILES, JSON.stringify(files))
  await shelf.put(path, new Response(stamped(html, at), { headers }))
}

async function putFile(shelf: Cache, file: string): Promise<void> {
  if (await shelf.match(file)) return
  const answer = await fetch(file, { credentials: 'omit' }).catch(() => undefined)
  if (answer?.ok) await shelf.put(file, answer)
}

/** Says on the page itself, outside of what the client manages, that it may be old. */
function stamped(html: string, at: Date): string {
  const mark = `<p class="wrap kept-mark" role="note">${t('kept.from', { time: moment(at) })} <a href="">${t('kept.renew')}</a></p>`
  return html.replace('<html ', '<html data-kept ').replace('<div id="app">', () => `${mark}<div id="app">`)
}

/** "22 ноября 2026, 14:05" in the reader's own time. */
export const moment = (at: Date): string => `${dayHere(at.toISOString())}, ${clock(at)}`

/** What is kept, the last read first. */
export async function kept(): Promise<KeptText[]> {
  return (await isChosen()) ? entries(await caches.open(KEPT_TEXTS)) : []
}

async function entries(shelf: Cache): Promise<Entry[]> {
  const found: Entry[] = []
  for (const { url } of await shelf.keys()) {
    const headers = (await shelf.match(url))?.headers
    const at = headers?.get(AT)
    if (!headers || !at) continue
    const title = decodeURIComponent(headers.get(TITLE) ?? '')
    const files = JSON.parse(headers.get(FILES) ?? '[]') as string[]
    found.push({ path: new URL(url).pathname, title, at: new Date(at), files })
  }
  return found.sort((one, other) => other.at.getTime() - one.at.getTime())
}

/** Only the last texts stay, and of files those that one of them needs. */
async function tidy(shelf: Cache): Promise<void> {
  const all = await entries(shelf)
  const needed = new Set(all.slice(0, MOST).flatMap(({ path, files }) => [path, ...files]))
  for (const request of await shelf.keys())
    if (!needed.has(new URL(request.url).pathname)) await shelf.delete(request)
}

/** Bytes on the device. */
export async function weight(): Promise<number> {
  if (!(await isChosen())) return 0
  const shelf = await caches.open(KEPT_TEXTS)
  let bytes = 0
  for (const request of await shelf.keys()) bytes += (await (await shelf.match(request))?.blob())?.size ?? 0
  return bytes
}
