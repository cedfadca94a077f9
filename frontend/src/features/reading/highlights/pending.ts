import type { Place } from '@/features/reading/highlights/place'

const KEY = 'opora-marked'

/** What a guest marked, for the time of signing in; in this tab only. */
export function keepPending(path: string, place: Place): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ path, place }))
  } catch {
    // A browser that keeps nothing: signing in works all the same.
  }
}

export function takePending(path: string): Place | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as { path: string; place: Place } | null
    if (found?.path !== path) return undefined
    sessionStorage.removeItem(KEY)
    return found.place
  } catch {
    return undefined
  }
}
