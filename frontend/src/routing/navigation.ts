// Goes from page to page without loading a document: the part of vue-router that this site needs, without its 8.6 kB.
import { nextTick, shallowRef, type Component } from 'vue'
import { loadWords } from '@/words/words'
import { isOutdated } from './release'
import { addressOf, fullPath, type Address, type RouteName } from './addresses'

export type Pages = Record<RouteName | 'notFound', () => Promise<{ default: Component }>>

export interface Shown extends Address {
  page: Component
}

/** What is kept with an entry of the browser's history: its name for us, and where it was scrolled to. */
interface Entry {
  key: number
  top?: number
}

export const shown = shallowRef<Shown>()
/** Whether the frame around the page is mounted; the page follows in a task of its own. */
export const framed = shallowRef(false)
let pages: Pages
let asked = 0
let entry: Entry
const tops = new Map<number, number>()

const newEntry = (): Entry => ({ key: Math.random() })

/** Loads the page of the address in sight and takes over the browser's back and forward. */
export async function start(all: Pages): Promise<void> {
  pages = all
  const address = addressOf(location.href)
  shown.value = { ...address, page: (await pages[address.name]()).default }
  history.replaceState((entry = (history.state as Entry | null) ?? newEntry()), '')
  // A document that comes back from elsewhere is whole at once: there the browser restores the place by itself.
  history.scrollRestoration = 'manual'
  addEventListener('pagehide', () => (history.scrollRestoration = 'auto'))
  addEventListener('pageshow', () => (history.scrollRestoration = 'manual'))
  addEventListener('popstate', ({ state }) => void goBack(state as Entry | null))
}

/** Opens a path of this site as a new entry of the history, or in place of the present one. */
export async function open(path: string, { replace = false } = {}): Promise<void> {
  if (isOutdated()) return location.assign(path)
  const next = await ready(addressOf(path))
  if (!next) return
  if (!replace && shown.value && fullPath(next) !== fullPath(shown.value)) {
    history.replaceState({ ...entry, top: scrollY }, '')
    history.pushState((entry = newEntry()), '', fullPath(next))
  } else history.replaceState(entry, '', fullPath(next))
  shown.value = next
  await toTarget(next)
}

/** The page in sight is called otherwise from now on; nothing moves. */
export function rename(path: string): void {
  history.replaceState(entry, '', path)
  if (shown.value) shown.value = { ...shown.value, ...addressOf(path) }
}

/** Loads the chunk of a page before it is asked for. */
export function preload(name: RouteName): void {
  pages[name]().catch(() => undefined)
}

/** A page with its chunk and words; undefined when the reader went elsewhere meanwhile. */
async function ready(address: Address): Promise<Shown | undefined> {
  const ticket = ++asked
  try {
    const [{ default: page }] = await Promise.all([pages[address.name](), loadWords()])
    return ticket === asked ? { ...address, page } : undefined
  } catch {
    // The chunk is gone (a new version was published) or the network is: a document will tell which.
    location.assign(fullPath(address))
    return undefined
  }
}

async function goBack(state: Entry | null): Promise<void> {
  tops.set(entry.key, scrollY)
  entry = state ?? newEntry()
  if (isOutdated()) return location.reload()
  const next = await ready(addressOf(location.href))
  if (!next) return
  shown.value = next
  const top = tops.get(entry.key) ?? entry.top
  if (top === undefined) return toTarget(next)
  await nextTick()
  scrollTo(0, top)
}

/** To what the hash names, focus included, as the browser would; else to the top. */
async function toTarget({ hash }: Address): Promise<void> {
  await nextTick()
  const id = decodeURIComponent(hash.slice(1))
  if (id && land(id)) return
  scrollTo(0, 0)
  if (id) landLater(id)
}

function land(id: string): boolean {
  const target = document.getElementById(id)
  if (!target) return false
  target.scrollIntoView()
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1
  target.focus({ preventScroll: true })
  return true
}

/** A page may still wait for its answer; nobody is moved who went elsewhere or has begun to read. */
function landLater(id: string): void {
  const ticket = asked
  const watcher = new MutationObserver(() => {
    if (ticket !== asked || scrollY > 0 || land(id)) watcher.disconnect()
  })
  watcher.observe(document.body, { childList: true, subtree: true })
}
