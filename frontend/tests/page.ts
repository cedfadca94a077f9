// A page as Django sends it and a server behind it: the network is replaced at the wire, nothing of ours is.
import { vi } from 'vitest'
import { createApp, defineComponent, h } from 'vue'

/** Somebody who is signed in. */
export const anna = {
  __typename: 'Viewer',
  id: '1',
  email: 'anna@example.org',
  displayName: 'Анна',
  language: 'RU',
  viewerCanOpenAdmin: false,
} as const

interface Request {
  body: { documentId: string; operationName: string; variables: Record<string, unknown> }
  headers: Record<string, string>
}

/** What Django inlines: answers by key, and words. */
export function inline(id: 'initial-data' | 'initial-words', value: unknown): void {
  const script = document.createElement('script')
  script.type = 'application/json'
  script.id = id
  script.textContent = JSON.stringify(value)
  document.body.append(script)
}

/** A server that gives these answers one after the other, and the requests that reached it. */
export function serve(...answers: (object | Response | Error)[]): Request[] {
  const requests: Request[] = []
  vi.stubGlobal('fetch', (_url: string, init: { body: string; headers: Record<string, string> }) => {
    requests.push({ body: JSON.parse(init.body) as Request['body'], headers: init.headers })
    const answer = answers.shift()
    if (answer instanceof Error || !answer) return Promise.reject(answer ?? new Error('asked once too often'))
    return Promise.resolve(answer instanceof Response ? answer : Response.json(answer))
  })
  return requests
}

/** Runs a composable inside a component; `leave` unmounts it. */
export function use<T>(composable: () => T): { result: T; leave(): void } {
  let result: T | undefined
  const app = createApp(
    defineComponent({
      setup() {
        result = composable()
        return () => h('div')
      },
    }),
  )
  app.mount(document.createElement('div'))
  return { result: result as T, leave: () => app.unmount() }
}
