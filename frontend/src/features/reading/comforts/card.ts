import sheet from './comforts.lazy.css'
import { putBeside } from '@/features/reading/beside'
import { withSheet } from '@/routing/lazySheet'
import { t } from '@/words/words'

/** `tip` goes with the pointer or the focus; `note` was asked for, takes the focus and gives it back. */
type Kind = 'tip' | 'note'

const AIR_PX = 12
const CLOSE = 'm6 6 12 12M18 6 6 18'

/** One small card beside a word of the text, a sheet at the bottom of a phone. */
export function useCard(): Card {
  const element = document.createElement('div')
  element.id = 'explanation'
  element.className = 'explanation'
  element.popover = 'auto'
  element.tabIndex = -1
  document.body.append(element)
  return new Card(element)
}

export class Card {
  /** The link that it explains, while it is open. */
  of: HTMLElement | undefined
  kind: Kind = 'tip'
  private last: HTMLElement | undefined

  constructor(readonly element: HTMLElement) {
    element.addEventListener('toggle', ({ newState }) => {
      if (newState === 'closed') this.giveBack()
    })
  }

  async show(of: HTMLElement, kind: Kind, content: Node, name: string): Promise<void> {
    this.hide()
    this.of = this.last = of
    this.kind = kind
    await withSheet(sheet)
    // Meanwhile the reader went on, or pointed at something else.
    if (this.of !== of || !of.isConnected) return
    const { element } = this
    element.setAttribute('role', kind === 'tip' ? 'tooltip' : 'dialog')
    element.setAttribute('aria-label', name)
    element.lang = of.closest<HTMLElement>('[lang]')?.lang ?? ''
    element.replaceChildren(content, ...(kind === 'note' ? [this.closer()] : []))
    element.showPopover()
    this.place(of)
    if (kind === 'note') element.focus({ preventScroll: true })
  }

  hide(): void {
    this.of = undefined
    if (this.element.matches(':popover-open')) this.element.hidePopover()
  }

  remove(): void {
    this.element.remove()
  }

  /** The focus goes back to the word, unless the reader has put it elsewhere. */
  private giveBack(): void {
    this.of = undefined
    const { activeElement } = document
    // A press on plain text gives the focus to the page's <main>, or to nothing.
    const lost = !(activeElement instanceof HTMLElement) || activeElement.tabIndex < 0
    if ((lost || this.element.contains(activeElement)) && this.kind === 'note')
      this.last?.focus({ preventScroll: true })
  }

  private closer(): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'tool explanation-close'
    button.ariaLabel = t('frame.close')
    button.lang = document.documentElement.lang
    button.innerHTML = `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${CLOSE}"/></svg>`
    button.addEventListener('click', () => this.hide())
    return button
  }

  /** Below the word, above it where there is no room; on a phone the style sheet has it at the bottom. */
  private place(of: HTMLElement): void {
    const word = [...of.getClientRects()].at(-1) ?? of.getBoundingClientRect()
    putBeside(this.element, word, { air: AIR_PX, gap: AIR_PX / 2 })
  }
}
