// Leaving in a hurry. The page is blank at once, and Back leads past the diary.
import { addressOf } from '@/routing/addresses'

const LEFT = 'opora-left'
// A browser that does not answer in time shall not keep anybody here.
const PATIENCE_MS = 400
const ELSEWHERE = 'https://www.gismeteo.ru/'

/** Where the way out leads: what the operator has set, written into every document. */
export const exitAddress = () => document.documentElement.dataset['exit'] ?? ELSEWHERE

const isPrivate = (url: string | null): boolean => {
  const { name, path } = addressOf(url ?? '')
  return name !== 'notFound' && /^(\/en)?\/diary(\/|$)/.test(path)
}

/** Replaces everything; a page that the browser brings back from its memory is made anew. */
export async function leave(): Promise<void> {
  document.querySelector('body')?.remove()
  addEventListener('pageshow', () => (isPrivate(location.href) ? void leave() : location.reload()))
  sessionStorage.setItem(LEFT, '1')
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS))
  const isBefore = await Promise.race([goBeforeDiary(), late]).catch(() => false)
  if (isBefore) location.assign(exitAddress())
  else location.replace(exitAddress())
}

/** To the entry before the diary, from where the next address cuts off all that came after. False: not possible. */
async function goBeforeDiary(): Promise<boolean> {
  const { navigation } = globalThis as { navigation?: Navigation }
  const entries = navigation?.entries() ?? []
  const first = entries.findIndex(({ url }) => isPrivate(url))
  const target = entries.slice(Math.max(first - 1, 0)).find(({ sameDocument }) => sameDocument)
  if (!navigation || !target) return false
  if (target.key !== navigation.currentEntry?.key) await navigation.traverseTo(target.key).finished
  if (isPrivate(target.url)) history.replaceState(null, '', location.pathname.startsWith('/en') ? '/en' : '/')
  return true
}

/** A document of the diary that Back brought after leaving goes away again. True: it does. */
export function goesAwayAgain(): boolean {
  if (!sessionStorage.getItem(LEFT)) return false
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (opened?.type === 'back_forward' && isPrivate(opened.name)) {
    void leave()
    return true
  }
  sessionStorage.removeItem(LEFT)
  return false
}
