import { addressOf, fullPath, type Address } from '@/routing/addresses'
import { open, preload } from '@/routing/navigation'
import { language } from '@/words/words'

const linkOf = (event: Event) =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null

const opensElsewhere = (link: HTMLAnchorElement, event: MouseEvent) =>
  event.defaultPrevented ||
  event.button !== 0 ||
  event.metaKey ||
  event.ctrlKey ||
  event.shiftKey ||
  event.altKey ||
  link.hasAttribute('download') ||
  (link.target !== '' && link.target !== '_self')

/** Where a link leads when the client can open it itself: a page of its own in the language shown. */
function ownAddress(link: HTMLAnchorElement): Address | undefined {
  if (link.origin !== location.origin) return undefined
  const address = addressOf(link.href)
  return address.name !== 'notFound' && address.language === language.value ? address : undefined
}

/**
 * Opens plain links without loading a document, and loads a page's chunk when a link to it is pointed at.
 * Links stay plain `<a href>`: in texts of editors, in Django's first view, and without JavaScript.
 */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    const link = linkOf(event)
    const address = link && !opensElsewhere(link, event) ? ownAddress(link) : undefined
    if (!address) return
    event.preventDefault()
    void open(fullPath(address))
  })
  for (const kind of ['pointerover', 'focusin'] as const)
    document.addEventListener(kind, preloadPointedAt, { passive: true })
}

function preloadPointedAt(event: Event): void {
  const link = linkOf(event)
  const name = link ? ownAddress(link)?.name : undefined
  if (name && name !== 'notFound') preload(name)
}
