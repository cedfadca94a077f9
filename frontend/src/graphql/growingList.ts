import type { FieldPolicy } from '@apollo/client/cache'

interface Edge {
  cursor: string
}
interface Kept {
  /** The cursor after which the list begins; null: at its head. */
  start: string | null
  edges: readonly Edge[]
  /** A search may pause behind its last edge, or before it has any. */
  pageInfo?: { endCursor?: string | null }
}

const startOf = (args: Record<string, unknown> | null) => (args?.['after'] as string | undefined) ?? null

/**
 * Keeps a connection whose pages are asked for one after another as one list. A page that does not continue
 * what is kept begins a list anew: an address with `?after=` opened by itself must not pass for the list's head,
 * as it does with Apollo's relayStylePagination.
 */
export function growingList(keyArgs: string[]): FieldPolicy<Kept, Omit<Kept, 'start'>> {
  return {
    keyArgs,
    read: (kept, { args }) => (kept && kept.start === startOf(args) ? kept : undefined),
    merge(kept, page, { args }) {
      const after = startOf(args)
      const ends = [kept?.edges.at(-1)?.cursor, kept?.pageInfo?.endCursor]
      const continues = kept !== undefined && after !== null && ends.includes(after)
      return continues
        ? { ...kept, ...page, edges: [...kept.edges, ...page.edges] }
        : { ...page, start: after }
    },
  }
}
