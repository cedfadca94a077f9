// Reading one text: where one stopped, what was read of it, and that it is another now.
import { createVNode, onScopeDispose } from 'vue'
import { open } from '@/routing/navigation'
import { dayHere } from '@/words/clock'
import { t } from '@/words/words'
import { paragraphAt } from './dwell'
import { markFresh, unmarkFresh, type Fresh } from './fresh'
import { mountBeside } from './mounting'
import { note, type Noted, type Text } from './notes'
import { paragraphsOf, type Paragraphs } from './paragraphs'
import ReadingSlip from './ReadingSlip.vue'
import ReadPanel from './ReadPanel.vue'
import type { Standing } from './standing'
import { watchReading } from './watching'

const QUOTE_LETTERS = 70
// Where a text is left between its first and last few percent, there is a place to go back to.
const WORTH = { from: 4, to: 96 }

export interface Open {
  text: Text
  person: string
  prose: HTMLElement
  /** Reactive: what is noted changes it. */
  standing: Standing
  /** Where it changed since it was read, as far as that is known. */
  fresh: readonly Fresh[]
  /** Something was noted; `soon` when the server should learn of it at once. */
  heard(soon: boolean): void
}

/** Called within the page's scope. */
export function followText(page: Open): void {
  const { prose, standing } = page
  const paragraphs = paragraphsOf(prose)
  const mark = (read: boolean) => noteVerdict(page, read)
  mountBeside(prose, 'afterend', () => createVNode(ReadPanel, { standing, onMark: mark }))
  // They stay until the page is left: who has just read to its end may want to look once more.
  const changes = standing.changed ? markFresh(prose, page.fresh) : []
  onScopeDispose(() => unmarkFresh(prose))
  offer(paragraphs, page, changes)
  watchReading(paragraphs, {
    place: (share, anchor) => notePlace(page, share, anchor),
    read: () => mark(true),
  })
}

const now = () => new Date().toISOString()

function keep({ text, person }: Open, part: Pick<Noted, 'place'> | Pick<Noted, 'verdict'>): void {
  const { kind, id, slug, title, language, minutes } = text
  note({ kind, id, slug, title, language, minutes, person, ...part })
}

function noteVerdict(page: Open, read: boolean): void {
  const { standing, text, heard } = page
  const at = now()
  keep(page, { verdict: { at, read, edition: text.edition } })
  const state = read ? 'READ' : standing.share ? 'BEGUN' : 'NEW'
  Object.assign(standing, { state, changed: false, readAt: read ? at : null })
  heard(true)
}

function notePlace(page: Open, share: number, anchor: string): void {
  const { standing, heard } = page
  keep(page, { place: { at: now(), share, anchor } })
  Object.assign(standing, { share, anchor })
  if (standing.state === 'NEW' && share) standing.state = 'BEGUN'
  heard(false)
}

/** The slip: only for who came to the top of the text, and until they read on from there. */
function offer(paragraphs: Paragraphs, { standing, text, prose }: Open, changes: HTMLElement[]): void {
  const { share, anchor, state, changed, readAt } = standing
  const index = paragraphs.elements.findIndex(({ id }) => id === anchor)
  const place = paragraphs.elements[index < 0 ? paragraphAt(paragraphs.lengths, share) : index]
  const stopped = state === 'BEGUN' && share >= WORTH.from && share <= WORTH.to && place
  const target = changed ? changes[0] : place
  if (location.hash || scrollY > innerHeight / 2 || !(changed || stopped)) return
  const slip = changed
    ? changeTo(changes, readAt ? dayHere(readAt) : '')
    : { words: t('progress.stopped'), lang: text.language.toLowerCase(), ...placeTo(place) }
  const close = mountBeside(prose, 'beforebegin', () =>
    createVNode(ReadingSlip, { ...slip, onClose: () => close(), onGo: go }),
  )

  function go() {
    close()
    if (target) void open(`${location.pathname}${location.search}#${target.id}`, { replace: true })
  }
  const start = scrollY
  const passed = () => Math.abs(scrollY - start) > innerHeight && close()
  addEventListener('scroll', passed, { passive: true })
  onScopeDispose(() => removeEventListener('scroll', passed))
}

function changeTo(changes: readonly HTMLElement[], date: string) {
  const words = t('progress.changed', { date })
  if (!changes.length) return { words }
  return {
    words: `${words}. ${t('progress.fresh', { n: changes.length })}`,
    action: t('progress.fresh.show'),
  }
}

function placeTo(paragraph: HTMLElement | undefined) {
  const words = paragraph?.textContent.replace(/\s+/g, ' ').trim() ?? ''
  const cut = words.slice(0, words.lastIndexOf(' ', QUOTE_LETTERS)).replace(/[^\p{L}\p{N}]+$/u, '')
  return { quote: words.length > QUOTE_LETTERS ? `${cut}…` : words, action: t('progress.goOnHere') }
}
