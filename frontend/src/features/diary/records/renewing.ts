import { onScopeDispose } from 'vue'
import { loadClient } from '@/graphql/lazy'
import type { Queries } from '@/graphql/operations'

// Lists in the cache are as old as the last record that came, went or moved. Each list knows how far it has seen.
let changes = 0
const seen = new Map<keyof Queries, number>()
const inSight = new Set<keyof Queries>()

async function askAgain(names: (keyof Queries)[]): Promise<void> {
  for (const name of names) seen.set(name, changes)
  if (!names.length) return
  const { client } = await loadClient()
  // Without a network they stay as they are, and the next change asks again.
  await client.refetchQueries({ include: names }).catch(() => undefined)
}

/** A record came, went or moved in time: lists in sight are asked for again, others when they are opened. */
export function noteChange(): Promise<void> {
  changes++
  return askAgain([...inSight])
}

/**
 * Lists follow a record by its id; they have to be asked only when it is new, or stands elsewhere. `before`: the
 * moment of which it was. The returned function is told the moment of which it is now.
 */
export function movesFrom(before: string | undefined): (at: string) => void {
  let known = before
  return (at) => {
    if (at !== known) void noteChange()
    known = at
  }
}

/** For a page that lists records by this query, after its `useQuery`. */
export function useRenewing(name: keyof Queries): void {
  const before = seen.get(name)
  seen.set(name, changes)
  inSight.add(name)
  onScopeDispose(() => inSight.delete(name))
  if (before !== undefined && before !== changes) void askAgain([name])
}
