import { beforeEach, describe, expect, it, vi } from 'vitest'
import { inline, serve, use } from './page'

const edge = (number: number) => ({
  __typename: 'ArticleEdge',
  cursor: `c${number}`,
  node: {
    __typename: 'Article',
    id: String(number),
    slug: `text-${number}`,
    language: 'RU',
    title: `Статья ${number}`,
    lead: '',
    readingMinutes: 3,
    drawing: 'lamp',
    cover: null,
    topics: [],
  },
})

/** A page of the list of articles with these numbers. */
const page = (numbers: number[], hasNextPage: boolean) => ({
  __typename: 'Query',
  articles: {
    __typename: 'ArticleConnection',
    edges: numbers.map(edge),
    pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: `c${numbers.at(-1)}` },
  },
  topics: [],
})

const head = { language: 'RU' } as const
const later = { language: 'RU', after: 'c2' } as const
const headKey = 'ArticlesPage:{"language":"RU"}'
const laterKey = 'ArticlesPage:{"after":"c2","language":"RU"}'

async function articles(variables: { language: 'RU'; after?: string }) {
  const { useQuery } = await import('@/composables/useQuery')
  const { result } = use(() => useQuery('ArticlesPage', variables))
  const titles = () => result.data.value?.articles.edges.map(({ node }) => node.title)
  return { ...result, titles }
}

beforeEach(() => void vi.resetModules())

describe('a list that grows by pages', () => {
  it('puts the next page below what Django sent', async () => {
    inline('initial-data', { [headKey]: page([1, 2], true) })
    const requests = serve({ data: page([3], false) })
    const list = await articles(head)

    await list.more('c2')

    await vi.waitFor(() => expect(list.titles()).toEqual(['Статья 1', 'Статья 2', 'Статья 3']))
    expect(list.data.value?.articles.pageInfo.hasNextPage).toBe(false)
    expect(requests[0]?.body.variables).toMatchObject({ language: 'RU', after: 'c2' })
  })

  it('is whole when one comes back to it', async () => {
    inline('initial-data', { [headKey]: page([1, 2], true) })
    serve({ data: page([3], false) })
    await (await articles(head)).more('c2')

    const again = await articles(head)

    expect(again.titles()).toEqual(['Статья 1', 'Статья 2', 'Статья 3'])
  })

  it('says what failed and keeps what is shown', async () => {
    inline('initial-data', { [headKey]: page([1, 2], true) })
    serve(new TypeError('Failed to fetch'))
    const list = await articles(head)

    await list.more('c2')

    expect(list.failure.value).toEqual({ kind: 'NETWORK' })
    expect(list.titles()).toEqual(['Статья 1', 'Статья 2'])
  })

  it('goes on from where a search paused, also before it has found anything', async () => {
    const paused = (numbers: number[], endCursor: string) => {
      const found = page(numbers, true)
      return {
        ...found,
        articles: { ...found.articles, pageInfo: { ...found.articles.pageInfo, endCursor } },
      }
    }
    inline('initial-data', { [headKey]: paused([], 'c7') })
    serve({ data: paused([8], 'c9') }, { data: page([10], false) })
    const list = await articles(head)

    await list.more('c7')
    await vi.waitFor(() => expect(list.titles()).toEqual(['Статья 8']))
    await list.more('c9')

    await vi.waitFor(() => expect(list.titles()).toEqual(['Статья 8', 'Статья 10']))
  })

  it('does not take a later page opened by itself for its head', async () => {
    inline('initial-data', { [laterKey]: page([3, 4], true) })
    serve({ data: page([5], false) }, { data: page([1, 2], true) })
    const opened = await articles(later)
    await opened.more('c4')
    await vi.waitFor(() => expect(opened.titles()).toEqual(['Статья 3', 'Статья 4', 'Статья 5']))

    const list = await articles(head)

    await vi.waitFor(() => expect(list.titles()).toEqual(['Статья 1', 'Статья 2']))
  })
})
