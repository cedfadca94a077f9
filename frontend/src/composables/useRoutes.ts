import { useRoute, useRouter, type Router } from 'vue-router'
import type paths from '@/routes.json'
import { language, type Language } from '@/words/words'

export type RouteName = keyof typeof paths
type Params = { slug?: string; language?: Language }

/** Addresses by the typed name of a route, and the address that is shown. Nothing else asks vue-router. */
export function useRoutes() {
  const router = useRouter()
  const route = useRoute()
  return {
    /** `href('article', { slug })` in the language shown, or in `language`. */
    href: (name: RouteName, params: Params = {}) => address(router, name, params),
    /** This page in the other language. */
    otherLanguage: () => inOtherLanguage(route.path),
    /** Whether the page shown is one of these. */
    isAt: (...names: RouteName[]) => names.includes(route.name as RouteName),
    /** A part of the address: `:slug`. A page is made anew for each path, so it may be read once. */
    param: (name: string) => String(route.params[name] ?? ''),
    /** A value after the question mark, or undefined. */
    asked: (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : undefined),
    /** What follows `#`, without it. */
    hash: () => route.hash.slice(1),
    go: (path: string) => router.push(path),
    replace: (path: string) => router.replace(path),
    /** The same path in the language shown, when it is a page of the client. */
    inThisLanguage: (path: string) => inThisLanguage(router, path),
    /** Goes to a path of this site in place of this page; what the client has no page for is loaded. */
    arrive: (path: string) => arrive(router, path),
  }
}

function address(
  router: Router,
  name: RouteName,
  { slug, language: wanted = language.value }: Params,
): string {
  return router.resolve({ name, params: { slug, language: wanted === 'en' ? 'en' : '' } }).href
}

const languageParam = () => (language.value === 'en' ? 'en' : '')

function inThisLanguage(router: Router, path: string): string {
  const { name, params, query, hash } = router.resolve(path)
  if (!name || name === 'notFound') return path
  return router.resolve({ name, params: { ...params, language: languageParam() }, query, hash }).href
}

async function arrive(router: Router, path: string): Promise<void> {
  const { name, params } = router.resolve(path)
  if (name !== 'notFound' && params['language'] === languageParam()) return void (await router.replace(path))
  location.replace(path)
  await new Promise(() => undefined) // this page goes away
}

function inOtherLanguage(path: string): string {
  if (language.value === 'en') return path.replace(/^\/en(?=\/|$)/, '') || '/'
  return path === '/' ? '/en' : `/en${path}`
}
