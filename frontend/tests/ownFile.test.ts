import { beforeEach, expect, it, vi } from 'vitest'
import { anna, inline } from './page'

beforeEach(() => {
  vi.resetModules()
  document.body.innerHTML = ''
  document.cookie = 'csrftoken=secret'
})

it('names the person of the page when a file of their data is brought in', async () => {
  inline('initial-data', { 'ViewerFrame:{}': { __typename: 'Query', viewer: anna } })
  const sent: Record<string, string>[] = []
  vi.stubGlobal('fetch', (_path: string, init: { headers: Record<string, string> }) => {
    sent.push(init.headers)
    return Promise.resolve(Response.json({ errors: [] }))
  })
  const { sendFile } = await import('@/features/diary/data/file')

  await sendFile(await new Response('{}').blob())

  expect(sent[0]).toMatchObject({ 'Opora-Person': '1', 'X-CSRFToken': 'secret', 'Opora-Language': 'ru' })
})
