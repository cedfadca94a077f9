import paths from '@/routes.json'
import { language, type Language } from '@/words/words'

export type RouteName = keyof typeof paths
export type Params = Record<string, string>

/** Where a path of this site leads in the client. */
export interface Address {
  name: RouteName | 'notFound'
  params: Params
  language: Language
  path: string
  search: string
  hash: string
}

const names = Object.keys(paths) as RouteName[]
// ":slug" is a word of letters, digits and hyphens, as Django's converter has it.
const patterns = names.map((name) => ({
  name,
  test: new RegExp(`^${paths[name].replace(/:(\w+)/g, '(?<$1>[-\\w]+)')}/?$`),
}))

export const fullPath = ({ path, search, hash }: Address) => path + search + hash
const bare = (path: string) => path.replace(/^\/en(?=\/|$)/, '') || '/'

export function addressOf(path: string): Address {
  const { pathname, search, hash } = new URL(path, location.origin)
  const found = patterns.find(({ test }) => test.test(bare(pathname)))
  return {
    name: found?.name ?? 'notFound',
    params: found?.test.exec(bare(pathname))?.groups ?? {},
    language: bare(pathname) === pathname ? 'ru' : 'en',
    path: pathname,
    search,
    hash,
  }
}

/** The path of a route, in the language shown if no other is asked for. */
export function pathOf(name: RouteName, params: Params = {}, wanted: Language = language.value): string {
  return inLanguage(
    paths[name].replace(/:(\w+)/g, (_whole, key: string) => params[key] ?? ''),
    wanted,
  )
}

/** The same page in a language: /news and /en/news. */
export function inLanguage(path: string, wanted: Language): string {
  if (wanted === 'ru') return bare(path)
  return bare(path) === '/' ? '/en' : `/en${bare(path)}`
}
