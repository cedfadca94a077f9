import { onScopeDispose } from 'vue'
import type { ViewerFrameQuery } from '@/graphql/graphql'
import { loadClient } from '@/graphql/lazy'
import { KEPT_PLAN, KEPT_TEXTS } from './shelves'

type Viewer = ViewerFrameQuery['viewer']
type Told = 'in' | 'out'

// Signing in or out in one tab is told to the others of this browser.
const tabs = new BroadcastChannel('viewer')

/**
 * Who is signed in from now on. All that the cache held of a person is dropped: it hangs under `viewer`.
 * `tell`: other tabs are to know.
 */
export async function rememberViewer(viewer: Viewer, { tell }: { tell: boolean }): Promise<void> {
  const { client, documentOf } = await loadClient()
  document.getElementById('initial-data')?.remove()
  client.cache.batch({
    update(cache) {
      for (const fieldName of ['viewer', 'signInLink']) cache.evict({ id: 'ROOT_QUERY', fieldName })
      cache.writeQuery<ViewerFrameQuery>({
        query: documentOf('ViewerFrame'),
        data: { __typename: 'Query', viewer },
      })
    },
  })
  client.cache.gc()
  // Whoever comes next to this device shall not see what was read here.
  if (!viewer) for (const shelf of [KEPT_TEXTS, KEPT_PLAN]) await globalThis.caches?.delete(shelf)
  if (tell) tabs.postMessage(viewer ? 'in' : 'out')
}

async function askWhoIsHere(): Promise<void> {
  const { client } = await loadClient()
  await client.refetchQueries({ include: ['ViewerFrame'] })
}

/** Follows what happens in other tabs: after signing out there nothing of a person stays on the screen here. */
export function useOtherTabs(): void {
  const follow = ({ data }: MessageEvent<Told>) => {
    const done = data === 'out' ? rememberViewer(null, { tell: false }) : askWhoIsHere()
    done.catch(() => undefined) // no network: the next request of this tab will learn it
  }
  tabs.addEventListener('message', follow)
  onScopeDispose(() => tabs.removeEventListener('message', follow))
}
