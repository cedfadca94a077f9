// The Apollo chunk: loaded when a query has no first answer from Django or when a mutation is sent.
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core'
import { OperationTypeNode, type DocumentNode } from 'graphql'
import type { FieldPolicy } from '@apollo/client/cache'
import * as documents from './graphql'
import type { ViewerFrameQuery } from './graphql'
import { growingList } from './growingList'
import { post } from './wire'

export { toFailure } from './failure'

type Persisted = DocumentNode & { __meta__: { hash: string } }

/** The document of an operation by the operation's name. */
export function documentOf(name: string): Persisted {
  return (documents as unknown as Record<string, Persisted>)[`${name}Document`] as Persisted
}

/** Who is signed in as far as this page knows; undefined when it does not, null when nobody is. */
export function viewerOf(client: ApolloClient): ViewerFrameQuery['viewer'] | undefined {
  return client.readQuery<ViewerFrameQuery>({ query: documentOf('ViewerFrame') })?.viewer
}
/** An object by its id, without asking when a list or a mutation has brought it. */
const known = (type: string): FieldPolicy => ({
  read(kept, { args, toReference, canRead }) {
    const found = toReference({ __typename: type, id: String(args?.['id']) })
    return canRead(found) ? found : (kept as unknown)
  },
})

/** What can be read was not taken away, so a record that a list has brought opens without asking. */
const unlessKnown: FieldPolicy = {
  read(kept, { args, toReference, canRead }) {
    const type = args?.['kind'] === 'ENTRY' ? 'DiaryEntry' : 'ThoughtRecord'
    return canRead(toReference({ __typename: type, id: String(args?.['id']) })) ? null : (kept as unknown)
  },
}

const persistedLink = new ApolloLink(
  ({ query, operationName, variables, operationType, client }) =>
    new Observable((observer) => {
      const abort = new AbortController()
      post<ApolloLink.Result>(
        {
          documentId: (query as Persisted).__meta__.hash,
          operationName: operationName ?? '',
          variables,
          person: operationType === OperationTypeNode.MUTATION ? viewerOf(client)?.id : undefined,
        },
        abort.signal,
      ).then(
        (result) => {
          observer.next(result)
          observer.complete()
        },
        (error: unknown) => observer.error(error),
      )
      return () => abort.abort()
    }),
)

interface Seed {
  name: string
  variables: Record<string, unknown>
  data: Record<string, unknown>
}

export function createClient(seeds: Seed[]): ApolloClient {
  const client = new ApolloClient({
    link: persistedLink,
    cache: new InMemoryCache({
      typePolicies: {
        Query: {
          fields: {
            articles: growingList(['language', 'topic', 'first']),
            news: growingList(['language', 'first']),
          },
        },
        // One of a person, so it needs no id: what several questions learn of it lies together as `Diary:{}`.
        Reading: { keyFields: [] },
        Diary: {
          keyFields: [],
          fields: {
            entry: known('DiaryEntry'),
            thoughtRecord: known('ThoughtRecord'),
            deleted: unlessKnown,
            entries: growingList(['since', 'until', 'moods', 'emotion', 'factor', 'words', 'first']),
            thoughtRecords: growingList(['first']),
            assessments: growingList(['scale', 'first']),
            highlights: growingList(['text', 'words', 'first']),
          },
        },
      },
    }),
    devtools: { enabled: false },
  })
  for (const { name, variables, data } of seeds)
    client.writeQuery({ query: documentOf(name), variables, data })
  return client
}

export type Client = ReturnType<typeof createClient>
