import { networkKind } from '@/graphql/kinds'
import { loadClient } from '@/graphql/lazy'
import type { Saved } from './types'

/** False: somebody else signed in since, or this page knows that nobody is. The server asks the same again. */
async function isHere(person: string): Promise<boolean> {
  try {
    const { client, viewerOf } = await loadClient()
    const viewer = viewerOf(client)
    return viewer === undefined || viewer?.id === person
  } catch {
    return true // no network: the request will say so
  }
}

/** Sends what the person wrote, and only as that person. */
export async function sendAs<T>(person: string, send: () => Promise<Saved<T>>): Promise<Saved<T>> {
  if (!(await isHere(person))) return { kind: 'failed', failure: { kind: 'UNAUTHENTICATED' } }
  return send().catch(() => ({ kind: 'failed', failure: { kind: networkKind() } }))
}
