import { nextTick, onScopeDispose, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue'
import type { ObservableQuery } from '@apollo/client/core'
import { networkKind, type Failure } from '@/graphql/kinds'
import { firstAnswer, keyOf, loadClient, loaded, type Loaded } from '@/graphql/lazy'
import type { Queries } from '@/graphql/operations'

type Variables = Record<string, unknown>
interface Shown<Data> {
  data?: Data | undefined
  loading: boolean
  failure?: Failure | undefined
}

/** What a component shows of an answer. */
function useShown<Data>() {
  const data = shallowRef<Data>()
  const failure = shallowRef<Failure>()
  const loading = shallowRef(true)
  const show = (shown: Shown<Data>) => {
    data.value = shown.data
    loading.value = shown.loading
    failure.value = shown.failure
  }
  return { data, failure, loading, show }
}

/** Follows an answer in Apollo's cache until it is stopped. */
function follow<Data>(
  { client, documentOf, toFailure }: Loaded,
  name: string,
  variables: Variables,
  fresh: boolean,
  show: (shown: Shown<Data>) => void,
): { query: ObservableQuery<Data>; stop(): void } {
  const query = client.watchQuery<Data>({
    query: documentOf(name),
    variables,
    fetchPolicy: fresh ? 'cache-and-network' : 'cache-first',
  })
  const subscription = query.subscribe(({ data, dataState, loading, error }) =>
    show({
      data: dataState === 'complete' ? (data as Data) : undefined,
      loading,
      failure: error ? toFailure(error) : undefined,
    }),
  )
  return { query, stop: () => subscription.unsubscribe() }
}

/**
 * Asks for a query and follows its answer. Django's first answer is shown at once; Apollo is loaded only when
 * there is none. `data` stays undefined until there is something to show. `fresh`: what the cache knows is shown, and
 * the server asked all the same, since other pages change what it sums up.
 */
export function useQuery<N extends keyof Queries>(
  name: N,
  variables: MaybeRefOrGetter<Queries[N]['variables']>,
  { fresh = false } = {},
) {
  type Data = Queries[N]['data']
  const { data, failure, loading, show } = useShown<Data>()
  const attempt = shallowRef(0)
  const given = () => toValue(variables) as Variables
  let followed: ReturnType<typeof follow<Data>> | undefined

  function start() {
    followed?.stop()
    if (loaded.value) {
      followed = follow<Data>(loaded.value, name, given(), fresh, show)
      return
    }
    const answer = firstAnswer(name, given()) as Data | undefined
    show({ data: answer, loading: !answer })
    if (!answer) loadClient().catch(() => show({ loading: false, failure: { kind: networkKind() } }))
  }

  watch([() => keyOf(name, given()), loaded, attempt], start, { immediate: true, flush: 'sync' })
  onScopeDispose(() => followed?.stop())

  return {
    data,
    failure,
    loading,
    /** Asks again after a failure. */
    retry: () => void attempt.value++,
    /** Asks for the next page of a connection. When that fails, `failure` says why and `data` stays. */
    async more(after: string): Promise<void> {
      try {
        await loadClient()
        await nextTick()
        await followed?.query.fetchMore({ variables: { after } })
      } catch (error) {
        failure.value = loaded.value?.toFailure(error) ?? { kind: networkKind() }
      }
    },
  }
}
