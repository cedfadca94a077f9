import type { Router } from 'vue-router'

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

/** The path of a link that the router can open itself: our own host and a page of the client. */
function ownPath(router: Router, link: HTMLAnchorElement): string | undefined {
  if (link.origin !== location.origin) return undefined
  const path = link.pathname + link.search + link.hash
  return router.resolve(path).name === 'notFound' ? undefined : path
}

/**
 * Opens plain links without loading a new page, and loads a page's chunk when a link to it is pointed at.
 * Links stay plain `<a href>`: in texts of editors, in Django's first view, and without JavaScript.
 */
export function followLinks(router: Router): void {
  document.addEventListener('click', (event) => {
    const link = linkOf(event)
    if (!link || opensElsewhere(link, event)) return
    const path = ownPath(router, link)
    if (path === undefined) return
    event.preventDefault()
    void router.push(path)
  })
  for (const kind of ['pointerover', 'focusin'] as const)
    document.addEventListener(kind, (event) => preloadChunk(router, linkOf(event)), { passive: true })
}

function preloadChunk(router: Router, link: HTMLAnchorElement | null): void {
  const path = link && ownPath(router, link)
  if (!path) return
  for (const { components } of router.resolve(path).matched) {
    const load = components?.['default']
    // A lazy route's component is a function without a name of its own props; calling it twice is free.
    if (typeof load === 'function') void (load as () => Promise<unknown>)().catch(() => undefined)
  }
}
