import { computed, onScopeDispose, watch } from 'vue'
import { useQuery } from '@/composables/useQuery'
import { loadClient } from '@/graphql/lazy'

const LOOK_MS = 1500

/** What is kept, asked again while the worker is making a file. */
export function useOwnData() {
  const { data, failure, retry } = useQuery('OwnData', {})
  const own = computed(() => data.value?.viewer?.ownData)
  const deletion = computed(() => data.value?.viewer?.deletion)
  const isMaking = computed(
    () => own.value?.exports.some(({ state }) => state === 'WAITING' || state === 'MAKING') ?? false,
  )
  let timer: ReturnType<typeof setInterval> | undefined
  const stop = () => clearInterval(timer)

  watch(isMaking, (making) => {
    stop()
    if (making) timer = setInterval(() => void refresh().catch(() => undefined), LOOK_MS)
  })
  onScopeDispose(stop)
  return { own, deletion, failure, retry, refresh }
}

/** Asks again for what has changed beside GraphQL. */
export async function refresh(): Promise<void> {
  const { client } = await loadClient()
  await client.refetchQueries({ include: ['OwnData'] })
}
