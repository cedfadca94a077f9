// Answers that the page has already: Django's first ones, or Apollo's cache.
import { firstAnswer, loadClient, loaded } from '@/graphql/lazy'
import type { Queries } from '@/graphql/operations'
import type { Listed } from './resume'

type Asked<N extends keyof Queries> = Queries[N]['variables']

export function known<N extends keyof Queries>(name: N, variables: Asked<N>): Queries[N]['data'] | undefined {
  const given = variables as Record<string, unknown>
  if (!loaded.value) return firstAnswer(name, given) as Queries[N]['data'] | undefined
  const { client, documentOf } = loaded.value
  const query = documentOf(name)
  return (client.readQuery({ query, variables: given }) ?? undefined) as Queries[N]['data'] | undefined
}

/** Asks the server; undefined when it cannot be reached. */
export async function ask<N extends keyof Queries>(
  name: N,
  variables: Asked<N>,
): Promise<Queries[N]['data'] | undefined> {
  try {
    const { client, documentOf } = await loadClient()
    const answer = await client.query({
      query: documentOf(name),
      variables: variables as Record<string, unknown>,
      fetchPolicy: 'network-only',
    })
    return answer.data as Queries[N]['data']
  } catch {
    return undefined
  }
}

/** What was asked of somebody's reading is old from now on. */
export async function renewReading(): Promise<void> {
  const { client } = await loadClient()
  client.cache.evict({ id: 'Reading:{}' })
}

interface Book {
  parts: readonly { chapters: readonly { sections: readonly Listed[] }[] }[]
}

export const sectionsOf = (book: Book | null | undefined): Listed[] =>
  book?.parts.flatMap(({ chapters }) => chapters.flatMap(({ sections }) => sections)) ?? []
