import { beforeEach, describe, expect, it, vi } from 'vitest'
import { shallowRef } from 'vue'
import persisted from '@/graphql/persisted-documents.json'
import { inline, serve, use } from './page'

const page = (slug: string, title = 'О практике') => ({
  __typename: 'Query',
  page: {
    __typename: 'Page',
    id: slug,
    slug,
    language: 'RU',
    title,
    lead: '',
    description: '',
    body: '<p>Текст</p>',
    updatedOn: '2026-10-03',
    publishedAt: '2026-10-01T09:00:00+03:00',
    updatedAt: '2026-10-03T09:00:00+03:00',
    translations: [],
  },
})
const about = { slug: 'about', language: 'RU' } as const
const aboutKey = 'ContentPage:{"language":"RU","slug":"about"}'

async function fresh() {
  const { useQuery } = await import('@/composables/useQuery')
  const { loaded } = await import('@/graphql/lazy')
  return { useQuery, loaded }
}

beforeEach(() => {
  vi.resetModules()
  document.cookie = 'csrftoken=secret'
})

describe('useQuery with an answer from Django', () => {
  it('shows it at once, without Apollo and without a request', async () => {
    inline('initial-data', { [aboutKey]: page('about') })
    const requests = serve()
    const { useQuery, loaded } = await fresh()

    const { result } = use(() => useQuery('ContentPage', about))

    expect(result.data.value?.page?.title).toBe('О практике')
    expect(result.loading.value).toBe(false)
    expect(loaded.value).toBeUndefined()
    expect(requests).toEqual([])
  })

  it('seeds the cache with it when another query needs Apollo', async () => {
    inline('initial-data', { [aboutKey]: page('about') })
    const requests = serve({ data: page('contacts', 'Контакты') })
    const { useQuery } = await fresh()
    const first = use(() => useQuery('ContentPage', about)).result

    const other = use(() => useQuery('ContentPage', { slug: 'contacts', language: 'RU' })).result
    await vi.waitFor(() => expect(other.data.value?.page?.title).toBe('Контакты'))

    expect(first.data.value?.page?.title).toBe('О практике')
    expect(use(() => useQuery('ContentPage', about)).result.data.value?.page?.title).toBe('О практике')
    expect(requests).toHaveLength(1)
  })
})

describe('useQuery without an answer', () => {
  it('sends the persisted document by its hash', async () => {
    const requests = serve({ data: page('about') })
    const { useQuery } = await fresh()

    const { result } = use(() => useQuery('ContentPage', about))
    expect(result.loading.value).toBe(true)
    await vi.waitFor(() => expect(result.data.value?.page?.title).toBe('О практике'))

    const [{ body, headers }] = requests as [(typeof requests)[number]]
    expect(Object.keys(persisted)).toContain(body.documentId)
    expect(body.operationName).toBe('ContentPage')
    expect(body.variables).toEqual(about)
    expect(headers).toMatchObject({ 'X-CSRFToken': 'secret', 'Opora-Language': 'ru' })
  })

  it('asks again when the variables change, and shows nothing old meanwhile', async () => {
    serve({ data: page('about') }, { data: page('contacts', 'Контакты') })
    const { useQuery } = await fresh()
    const slug = shallowRef('about')
    const { result } = use(() => useQuery('ContentPage', () => ({ slug: slug.value, language: 'RU' })))
    await vi.waitFor(() => expect(result.data.value).toBeDefined())

    slug.value = 'contacts'

    expect(result.data.value).toBeUndefined()
    await vi.waitFor(() => expect(result.data.value?.page?.title).toBe('Контакты'))
  })

  it.each([
    [new TypeError('Failed to fetch'), { kind: 'NETWORK' }],
    [new Response('<h1>Forbidden</h1>', { status: 403 }), { kind: 'FORBIDDEN' }],
    [new Response('Bad gateway', { status: 502 }), { kind: 'NETWORK' }],
    [{ errors: [{ message: 'm', extensions: { code: 'RATE_LIMITED' } }] }, { kind: 'RATE_LIMITED' }],
    [
      { errors: [{ message: 'm', extensions: { code: 'INTERNAL', id: 'a1' } }], data: null },
      { kind: 'INTERNAL', id: 'a1' },
    ],
    [{ errors: [{ message: 'm', extensions: { code: 'SOMETHING_NEW' } }] }, { kind: 'INTERNAL' }],
  ])('tells what failed: %o', async (answer, failure) => {
    serve(answer)
    const { useQuery } = await fresh()
    const { result } = use(() => useQuery('ContentPage', about))
    await vi.waitFor(() => expect(result.failure.value).toEqual(failure))
    expect(result.loading.value).toBe(false)
    expect(result.data.value).toBeUndefined()
  })

  it('knows that the connection is gone', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    serve(new TypeError('Failed to fetch'))
    const { useQuery } = await fresh()
    const { result } = use(() => useQuery('ContentPage', about))
    await vi.waitFor(() => expect(result.failure.value).toEqual({ kind: 'OFFLINE' }))
  })

  it('tries again when asked to', async () => {
    const requests = serve(new TypeError('Failed to fetch'), { data: page('about') })
    const { useQuery } = await fresh()
    const { result } = use(() => useQuery('ContentPage', about))
    await vi.waitFor(() => expect(result.failure.value).toBeDefined())

    result.retry()

    await vi.waitFor(() => expect(result.data.value?.page?.title).toBe('О практике'))
    expect(result.failure.value).toBeUndefined()
    expect(requests).toHaveLength(2)
  })

  it('follows nothing once its component is gone', async () => {
    serve({ data: page('about') })
    const { useQuery } = await fresh()
    const { result, leave } = use(() => useQuery('ContentPage', about))
    await vi.waitFor(() => expect(result.data.value).toBeDefined())
    const { loaded } = await import('@/graphql/lazy')
    leave()
    const { client, documentOf } = loaded.value as NonNullable<typeof loaded.value>
    client.writeQuery({ query: documentOf('ContentPage'), variables: about, data: page('about', 'Новое') })
    expect(result.data.value?.page?.title).toBe('О практике')
  })
})
