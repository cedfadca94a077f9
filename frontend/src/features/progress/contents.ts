// Contents of the book, on its own page and on home: what is read of them, and where to go on.
import { createVNode } from 'vue'
import type { ReadingBookQuery, ReadingHereQuery } from '@/graphql/graphql'
import { t } from '@/words/words'
import ContinueCard from './ContinueCard.vue'
import { keepMarked, type Mark } from './marks'
import { mountBeside } from './mounting'
import { forget, of, type Noted } from './notes'
import { resumeNoted, resumeTold, type Listed, type Resume } from './resume'
import { standingOf, type Standing } from './standing'

type Told = NonNullable<ReadingHereQuery['viewer']>['reading']['book']

export const markOf = ({ state, changed }: Pick<Standing, 'state' | 'changed'>): Mark =>
  changed ? 'changed' : state

/** By slug: what the server knows and what this device noted since. */
export function marksOf(
  told: Told | undefined,
  notes: readonly Noted[],
  sections: readonly Listed[],
): Map<string, Mark> {
  const known = new Map(told?.sections.map((section) => [section.id, section]))
  const noted = new Map(notes.filter(({ kind }) => kind === 'SECTION').map((note) => [note.id, note]))
  return new Map(
    sections.map(({ id, slug }) => [slug, markOf(standingOf(known.get(id), noted.get(id)))] as const),
  )
}

/** What a page of contents shows to somebody; called within the page's scope. */
export function paintContents(person: string, told: ReadingBookQuery | undefined, sections: Listed[]): void {
  const main = document.getElementById('main')
  if (!main) return
  const reading = told?.viewer?.reading
  let notes = of(person)
  const paint = keepMarked(() => marksOf(reading?.book, notes, sections))
  const resume = resumeTold(reading?.resume) ?? (person ? undefined : resumeNoted(notes, sections))
  if (!resume) return
  const remove = [goOnInBook(main, resume), goOnAtHome(main, resume, person ? undefined : forgetAll)]

  function forgetAll() {
    forget('')
    notes = []
    for (const each of remove) each()
    paint()
  }
}

/** A button that is there already leads to where one stopped: nothing moves. */
function renamed(button: HTMLAnchorElement | null, { href }: Resume): () => void {
  const words = button?.firstChild
  if (!button || !words) return () => undefined
  const before = { words: words.nodeValue, href: button.href }
  words.nodeValue = t('progress.goOn')
  button.href = href
  return () => {
    words.nodeValue = before.words
    button.href = before.href
  }
}

const goOnInBook = (main: HTMLElement, resume: Resume) =>
  renamed(main.querySelector('.book-head .button-main'), resume)

/** Beside the greeting in place of its picture; where there is none, in the words of its button. */
function goOnAtHome(main: HTMLElement, resume: Resume, forgetAll: (() => void) | undefined): () => void {
  const card = () =>
    createVNode(ContinueCard, { resume, guest: Boolean(forgetAll), onForget: () => forgetAll?.() })
  const picture = main.querySelector('.hero-calm .hero-art')
  if (picture?.getClientRects().length) return mountBeside(picture, 'beforeend', card)
  if (picture) return renamed(main.querySelector('.hero-calm .button-line'), resume)
  const shelf = main.querySelector('.shelf')
  if (!shelf) return () => undefined
  return mountBeside(shelf, 'beforebegin', () =>
    createVNode('div', { class: 'wrap continue-place' }, [card()]),
  )
}
