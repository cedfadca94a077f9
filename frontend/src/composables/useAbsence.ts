import { shown } from '@/routing/navigation'

type Absence = 'gone' | 'missing'

/** What the document was loaded for, and how the server answered when not with a page. */
const served = { path: location.pathname, status: document.documentElement.dataset['page'] }

/**
 * Why there is nothing at the address shown. Only the server knows whether a text moved, was withdrawn or never was,
 * so an address that this document was not loaded for is loaded now; undefined until then.
 */
export function useAbsence(): Absence | undefined {
  if (served.path === shown.value?.path && served.status) return served.status === '410' ? 'gone' : 'missing'
  location.reload()
  return undefined
}
