// Paints on contents, which are the same for everybody, what somebody has read of them.
import { onScopeDispose } from 'vue'
import type { ReadingState } from '@/graphql/graphql'
import { addressOf } from '@/routing/addresses'
import { t } from '@/words/words'

export type Mark = ReadingState | 'changed'
/** By the section's slug. */
export type Marks = ReadonlyMap<string, Mark>

const LINKS = 'a.row, a.contents-numbered'

/** Keeps the marks on all links to sections, also on those that appear later. Returns a call to paint again. */
export function keepMarked(marks: () => Marks): () => void {
  const root = document.getElementById('main') ?? document.body
  const paint = () => {
    for (const link of root.querySelectorAll<HTMLAnchorElement>(LINKS)) markLink(link, marks())
    for (const chapter of root.querySelectorAll<HTMLElement>('.book-chapter'))
      markPortion(chapter, 'h3', 'progress.of')
    for (const part of root.querySelectorAll<HTMLElement>('.book-part'))
      markPortion(part, '.eyebrow', 'progress.ofAll')
    if (root.querySelector('.book-head')) markPortion(root, '.book-head .meta', 'progress.ofAll')
  }
  const watcher = new MutationObserver(paint)
  watcher.observe(root, { childList: true, subtree: true })
  onScopeDispose(() => watcher.disconnect())
  paint()
  return paint
}

function markLink(link: HTMLAnchorElement, marks: Marks): void {
  const { name, params } = addressOf(link.href)
  const mark = (name === 'section' && marks.get(params['slug'] ?? '')) || 'NEW'
  if ((link.dataset['reading'] ?? 'NEW') === mark) return
  link.querySelector('.reading-word')?.remove()
  if (mark === 'NEW') return void delete link.dataset['reading']
  link.dataset['reading'] = mark
  link.append(word(`, ${t(`progress.mark.${mark}`)}`, 'reading-word sr-only'))
}

/** How many of some sections are read, in words and as a line under their name. */
function markPortion(portion: HTMLElement, place: string, key: 'progress.of' | 'progress.ofAll'): void {
  const head = portion.querySelector<HTMLElement>(place)
  const links = [...portion.querySelectorAll<HTMLAnchorElement>('a.row')]
  const read = links.filter(({ dataset }) => ['READ', 'changed'].includes(dataset['reading'] ?? ''))
  if (!head) return
  const percent = Math.floor((read.length / links.length) * 100)
  const words = read.length ? t(key, { n: read.length, count: links.length, percent }) : ''
  const shown = head.querySelector('.reading-portion')
  if ((shown?.textContent ?? '') === words) return
  shown?.remove()
  if (words) head.append(word(words, 'reading-portion'))
  head.style.setProperty('--read', `${percent}%`)
}

const word = (textContent: string, className: string) =>
  Object.assign(document.createElement('span'), { className, textContent })
