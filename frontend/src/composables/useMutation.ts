import { shallowRef } from 'vue'
import { networkKind, type Failure } from '@/graphql/kinds'
import { loadClient } from '@/graphql/lazy'
import type { Mutations, Queries } from '@/graphql/operations'

interface Options {
  /** Queries to ask again once the mutation has succeeded. */
  refetch?: (keyof Queries)[]
}

/** Sends a mutation. `run` gives its data, or undefined when it failed: then `failure` says why. */
export function useMutation<N extends keyof Mutations>(name: N, options: Options = {}) {
  const busy = shallowRef(false)
  const failure = shallowRef<Failure>()

  async function run(variables: Mutations[N]['variables']): Promise<Mutations[N]['data'] | undefined> {
    busy.value = true
    failure.value = undefined
    try {
      return await send(name, variables as Record<string, unknown>, options)
    } catch (error) {
      failure.value = isFailure(error) ? error : { kind: networkKind() }
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { run, busy, failure }
}

async function send<N extends keyof Mutations>(
  name: N,
  variables: Record<string, unknown>,
  options: Options,
) {
  const { client, documentOf, toFailure } = await loadClient()
  try {
    const { data } = await client.mutate<Mutations[N]['data']>({
      mutation: documentOf(name),
      variables,
      refetchQueries: options.refetch ?? [],
      awaitRefetchQueries: true,
    })
    return data as Mutations[N]['data']
  } catch (error) {
    throw toFailure(error)
  }
}

const isFailure = (error: unknown): error is Failure =>
  typeof error === 'object' && error !== null && 'kind' in error
