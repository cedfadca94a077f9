import { computed, nextTick, onScopeDispose, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue'
import type { ObservableQuery } from '@apollo/client/core'
import { networkKind, type Failure } from '@/graphql/kinds'
import { firstAnswer, keyOf, loadClient, loaded } from '@/graphql/lazy'
import type { Queries } from '@/graphql/operations'

type Variables = Record<string, unknown>

/**
 * Asks for a query and follows its answer in the cache. Django's first answer is shown at once; Apollo is
 * loaded only when there is none. `data` stays undefined until there is something to show.
 */
export function useQuery<N extends keyof Queries>(
  name: N,
  variables: MaybeRefOrGetter<Queries[N]['variables']>,
) {
  const data = shallowRef<Queries[N]['data']>()
  const failure = shallowRef<Failure>()
  const loading = shallowRef(true)
  const attempt = shallowRef(0)
  let query: ObservableQuery<Queries[N]['data']> | undefined
  let subscription: { unsubscribe(): void } | undefined

  const given = () => toValue(variables) as Variables

  function show(state: { data?: Queries[N]['data'] | undefined; loading: boolean; failure?: Failure | undefined }) {
    data.value = state.data
    loading.value = state.loading
    failure.value = state.failure
  }

  function follow({ client, documentOf, toFailure }: NonNullable<typeof loaded.value>) {
    query = client.watchQuery<Queries[N]['data']>({ query: documentOf(name), variables: given() })
    subscription = query.subscribe(({ data: found, dataState, loading: waiting, error }) =>
      show({
        data: dataState === 'complete' ? (found as Queries[N]['data']) : undefined,
        loading: waiting,
        failure: error ? toFailure(error) : undefined,
      }),
    )
  }

  function start() {
    subscription?.unsubscribe()
    if (loaded.value) return follow(loaded.value)
    const answer = firstAnswer(name, given()) as Queries[N]['data'] | undefined
    show({ data: answer, loading: !answer })
    if (!answer) loadClient().catch(() => show({ loading: false, failure: { kind: networkKind() } }))
  }

  watch([() => keyOf(name, given()), loaded, attempt], start, { immediate: true, flush: 'sync' })
  onScopeDispose(() => subscription?.unsubscribe())

  return {
    data,
    failure,
    loading: computed(() => loading.value),
    /** Asks again after a failure. */
    retry: () => void attempt.value++,
    /** Asks for the next page of a connection; rejects with nothing: a failure is shown in `failure`. */
    async more(after: string): Promise<void> {
      const { toFailure } = await loadClient()
      await nextTick()
      await query
        ?.fetchMore({ variables: { after } })
        .catch((error: unknown) => (failure.value = toFailure(error)))
    },
  }
}
