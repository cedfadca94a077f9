import { onMounted, type Ref } from 'vue'
import { loaded } from '@/graphql/lazy'
import type { Queries } from '@/graphql/operations'

/** Asks again for what was known already when the page was opened: another page may have changed it since. */
export function useAskingAgain(name: keyof Queries, data: Readonly<Ref<unknown>>): void {
  const isKnown = Boolean(loaded.value && data.value)
  onMounted(() => {
    if (isKnown) void loaded.value?.client.refetchQueries({ include: [name] }).catch(() => undefined)
  })
}
