import { useCard, type Card } from '@/features/reading/comforts/card'
import { describeTerms, termContent, termOf } from '@/features/reading/comforts/terms'
import { noteContent, noteOf } from '@/features/reading/comforts/notes'
import { letMark } from '@/features/reading/highlights/begin'
import { openFoldsForPrint } from '@/features/reading/comforts/printing'
import type { TermCardFragment } from '@/graphql/graphql'

// The pointer may stray on its way to a word or from the word to the card (WCAG 1.4.13: hoverable).
const COMING_MS = 150
const LEAVING_MS = 350

type Terms = ReadonlyMap<string, TermCardFragment>

/** Explains the footnotes and terms of a text in place; the returned function takes all of it away again. */
export function explainIn(prose: HTMLElement, terms: readonly TermCardFragment[]): () => void {
  const bySlug: Terms = new Map(terms.map((term) => [term.slug, term]))
  const card = useCard()
  const taken = new AbortController()
  const { signal } = taken
  const pressed = watchPresses(card, signal)

  prose.addEventListener('click', (event) => onClick(event, card, bySlug, pressed), { signal })
  followPointer(prose, card, bySlug, signal)
  followFocus(prose, card, bySlug, signal)
  const descriptions = describeTerms(prose, bySlug)
  openFoldsForPrint(signal)
  const leaveMarks = letMark(prose)
  return () => {
    leaveMarks()
    taken.abort()
    card.remove()
    descriptions.remove()
  }
}

interface Press {
  kind: string
  /** The link whose card was open then: pressing it again closes the card. */
  open: HTMLElement | undefined
}

function watchPresses(card: Card, signal: AbortSignal): Press {
  const last: Press = { kind: '', open: undefined }
  const press = (event: PointerEvent) => {
    last.kind = event.pointerType
    last.open = card.of
  }
  addEventListener('pointerdown', press, { capture: true, signal })
  addEventListener('keydown', () => Object.assign(last, { kind: '', open: undefined }), {
    capture: true,
    signal,
  })
  return last
}

function onClick(event: MouseEvent, card: Card, terms: Terms, pressed: Press): void {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const note = noteOf(event.target)
  const touched = pressed.kind !== '' && pressed.kind !== 'mouse'
  const term = touched ? termOf(event.target, terms) : undefined
  const link = note?.link ?? term?.link
  if (!link) return
  event.preventDefault()
  if (pressed.open === link && card.kind === 'note') return
  if (note) void card.show(note.link, 'note', noteContent(note), note.name)
  else if (term) void card.show(term.link, 'note', termContent(term, true), term.told.title)
}

function followPointer(prose: HTMLElement, card: Card, terms: Terms, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = (ms: number, call: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(call, ms)
  }
  const isTip = () => card.of && card.kind === 'tip'
  const over = ({ pointerType, target }: PointerEvent) => {
    const term = pointerType === 'mouse' ? termOf(target, terms) : undefined
    if (card.of && card.kind === 'note') return // it was asked for, and stays
    if (term && term.link !== card.of)
      soon(COMING_MS, () => void card.show(term.link, 'tip', termContent(term, false), term.told.title))
    else if (term) clearTimeout(timer)
  }
  const out = ({ target }: PointerEvent) => {
    if (!termOf(target, terms)) return
    clearTimeout(timer)
    if (isTip()) soon(LEAVING_MS, () => isTip() && card.hide())
  }
  prose.addEventListener('pointerover', over, { signal })
  prose.addEventListener('pointerout', out, { signal })
  card.element.addEventListener('pointerenter', () => clearTimeout(timer), { signal })
  card.element.addEventListener('pointerleave', () => isTip() && soon(LEAVING_MS, () => card.hide()), {
    signal,
  })
  signal.addEventListener('abort', () => clearTimeout(timer))
}

function followFocus(prose: HTMLElement, card: Card, terms: Terms, signal: AbortSignal): void {
  prose.addEventListener(
    'focusin',
    ({ target }) => {
      const term = termOf(target, terms)
      if (term?.link.matches(':focus-visible'))
        void card.show(term.link, 'tip', termContent(term, false), term.told.title)
    },
    { signal },
  )
  prose.addEventListener(
    'focusout',
    ({ target }) => {
      if (card.of === target && card.kind === 'tip') card.hide()
    },
    { signal },
  )
}
