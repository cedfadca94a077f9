import type { TermCardFragment } from '@/graphql/graphql'
import { t } from '@/words/words'

export interface Term {
  link: HTMLAnchorElement
  told: TermCardFragment
}

const slugOf = (link: HTMLAnchorElement) => decodeURIComponent(link.hash.slice(1))

/** The term that stands at this place of a text. */
export function termOf(
  target: EventTarget | null,
  terms: ReadonlyMap<string, TermCardFragment>,
): Term | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.term') : null
  const told = link ? terms.get(slugOf(link)) : undefined
  return link && told ? { link, told } : undefined
}

/** The title and the explanation; `linked` adds the way to the glossary, which a tap does not follow. */
export function termContent({ link, told }: Term, linked: boolean): DocumentFragment {
  const content = document.createDocumentFragment()
  const title = Object.assign(document.createElement('p'), {
    className: 'explanation-title',
    textContent: told.title,
  })
  content.append(title, Object.assign(document.createElement('p'), { textContent: told.definition }))
  if (linked) {
    const way = Object.assign(document.createElement('a'), { href: link.href, textContent: t('term.all') })
    way.lang = document.documentElement.lang
    content.append(Object.assign(document.createElement('p'), { className: 'small' }))
    content.lastElementChild?.append(way)
  }
  return content
}

/** Each term is described for a screen reader from the start: what opens on focus is said too late. */
export function describeTerms(prose: HTMLElement, terms: ReadonlyMap<string, TermCardFragment>): HTMLElement {
  const holder = Object.assign(document.createElement('div'), { hidden: true, lang: prose.lang })
  for (const link of prose.querySelectorAll<HTMLAnchorElement>('a.term')) {
    const told = terms.get(slugOf(link))
    if (!told) continue
    const id = `described-${told.slug}`
    holder.append(Object.assign(document.createElement('span'), { id, textContent: told.definition }))
    link.setAttribute('aria-describedby', id)
  }
  document.body.append(holder)
  return holder
}
