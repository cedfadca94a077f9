import { addressOf, fullPath, inLanguage, pathOf, type RouteName } from '@/routing/addresses'
import { open, shown } from '@/routing/navigation'
import { language, otherLanguage, type Language } from '@/words/words'

export type { RouteName }
type Params = { slug?: string; key?: string; language?: Language }

/** Addresses by the typed name of a route, and the address that is shown. */
export function useRoutes() {
  return {
    /** `href('article', { slug })` in the language shown, or in `language`. */
    href: (name: RouteName, { slug = '', key = '', language: wanted = language.value }: Params = {}) =>
      pathOf(name, { slug, key }, wanted),
    /** This page in the other language. */
    inOtherLanguage: () => inLanguage(shown.value?.path ?? '/', otherLanguage.value),
    /** Whether the page shown is one of these. */
    isAt: (...names: RouteName[]) => (names as string[]).includes(shown.value?.name ?? ''),
    /** Whether the page shown lies under a path, in either language. */
    isIn: (path: string) => `${inLanguage(shown.value?.path ?? '', 'ru')}/`.startsWith(`${path}/`),
    /** A part of the address: `:slug`. A page is made anew for each path, so it may be read once. */
    param: (name: string) => shown.value?.params[name] ?? '',
    /** A value after the question mark, or undefined. */
    asked: (name: string) => new URLSearchParams(shown.value?.search).get(name) ?? undefined,
    /** What follows `#`, without it. */
    hash: () => shown.value?.hash.slice(1) ?? '',
    go: (path: string) => open(path),
    replace: (path: string) => open(path, { replace: true }),
    inThisLanguage,
    arrive,
  }
}

/** The same path in the language shown, when it is a page of the client. */
function inThisLanguage(path: string): string {
  const address = addressOf(path)
  if (address.name === 'notFound') return path
  return fullPath({ ...address, path: inLanguage(address.path, language.value) })
}

/** Goes to a path of this site in place of this page; what the client has no page for is loaded. */
async function arrive(path: string): Promise<void> {
  const address = addressOf(path)
  if (address.name !== 'notFound' && address.language === language.value) return open(path, { replace: true })
  location.replace(path)
  await new Promise(() => undefined) // this page goes away
}
