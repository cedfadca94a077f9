import type paths from '@/routes.json'
import { useRoute, useRouter, type Router } from 'vue-router'
import { language } from '@/words/words'

export type RouteName = keyof typeof paths
type Params = { slug?: string }

/** Addresses by the typed name of a route, in the language shown: `href('article', { slug })`. */
export function useRoutes() {
  const router = useRouter()
  const route = useRoute()
  return {
    href: (name: RouteName, params: Params = {}) => address(router, name, params, language.value === 'en'),
    /** This page in the other language. */
    otherLanguage: () =>
      language.value === 'en' ? route.path.replace(/^\/en(?=\/|$)/, '') || '/' : `/en${route.path === '/' ? '' : route.path}`,
    /** Whether the page shown is one of these. */
    isAt: (...names: RouteName[]) => names.includes(route.name as RouteName),
  }
}

function address(router: Router, name: RouteName, params: Params, english: boolean): string {
  return router.resolve({ name, params: { ...params, language: english ? 'en' : '' } }).href
}
