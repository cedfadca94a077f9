// Paragraphs that are new or others than when the text was read: a quiet mark in the margin, and words for who hears it.
import { t } from '@/words/words'

export interface Fresh {
  anchor: string
  isNew: boolean
}

const WORD = 'fresh-word'

/** Marks those that are on the page; gives them in order. */
export function markFresh(prose: HTMLElement, fresh: readonly Fresh[]): HTMLElement[] {
  return fresh.flatMap(({ anchor, isNew }) => {
    const paragraph = document.getElementById(anchor)
    if (!paragraph || !prose.contains(paragraph)) return []
    paragraph.dataset['fresh'] = isNew ? 'new' : 'changed'
    const word = document.createElement('span')
    // Not the author's words: highlights and listening pass it over, and it is not copied.
    word.className = `${WORD} sr-only`
    word.lang = document.documentElement.lang
    word.textContent = `${t(isNew ? 'progress.fresh.new' : 'progress.fresh.changed')}: `
    paragraph.prepend(word)
    return [paragraph]
  })
}

/** The text is as it was sent. */
export function unmarkFresh(prose: HTMLElement): void {
  for (const word of prose.querySelectorAll(`.${WORD}`)) word.remove()
  for (const paragraph of prose.querySelectorAll<HTMLElement>('[data-fresh]'))
    delete paragraph.dataset['fresh']
}
