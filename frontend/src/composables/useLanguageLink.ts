import { onScopeDispose } from 'vue'

/**
 * The link to this page in the other language takes along what its address leaves out: what stands after `?`,
 * and a fragment that the page has taken out of the address bar.
 */
export function useLanguageLink(fragment: () => string = () => ''): void {
  const carry = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[hreflang]') : null
    if (!link) return
    link.search = location.search
    link.hash = fragment()
  }
  addEventListener('click', carry, { capture: true })
  onScopeDispose(() => removeEventListener('click', carry, { capture: true }))
}
