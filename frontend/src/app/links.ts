import type { RouteLocationResolved, Router } from 'vue-router'
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

/** Where a link leads when the router can open it itself: a page of the client in the language shown. */
function ownRoute(router: Router, link: HTMLAnchorElement): RouteLocationResolved | undefined {
  if (link.origin !== location.origin) return undefined
  const route = router.resolve(link.pathname + link.search + link.hash)
  const sameLanguage = (route.params['language'] || 'ru') === language.value
  return route.name === 'notFound' || !sameLanguage ? undefined : route
}

/**
 * Opens plain links without loading a new page, and loads a page's chunk when a link to it is pointed at.
 * Links stay plain `<a href>`: in texts of editors, in Django's first view, and without JavaScript.
 */
export function followLinks(router: Router): void {
  document.addEventListener('click', (event) => {
    const link = linkOf(event)
    if (!link || opensElsewhere(link, event)) return
    const route = ownRoute(router, link)
    if (!route) return
    event.preventDefault()
    void router.push(route)
  })
  for (const kind of ['pointerover', 'focusin'] as const)
    document.addEventListener(kind, (event) => preloadChunk(router, linkOf(event)), { passive: true })
}

function preloadChunk(router: Router, link: HTMLAnchorElement | null): void {
  const page = link && ownRoute(router, link)?.matched[0]?.components?.['default']
  // A lazy page is a function; the bundler keeps what it has loaded, so calling it again is free.
  if (typeof page === 'function') void (page as () => Promise<unknown>)().catch(() => undefined)
}
