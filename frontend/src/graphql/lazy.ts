// What a query needs before Apollo is there: the answers that Django put into the page.
import { shallowRef } from 'vue'
import type { Client } from './client'

type Json = Record<string, unknown>
export type Loaded = typeof import('./client') & { client: Client }

export const loaded = shallowRef<Loaded>()
let loading: Promise<Loaded> | undefined
let first: Record<string, Json> | undefined

/** "Name:{"a":1}" with sorted keys and no spaces, as project/pages writes it. */
export function keyOf(name: string, variables: Json): string {
  const given = Object.keys(variables)
    .filter((key) => variables[key] !== undefined)
    .sort()
  return `${name}:{${given.map((key) => `${JSON.stringify(key)}:${JSON.stringify(variables[key])}`).join(',')}}`
}

function firstAnswers(): Record<string, Json> {
  first ??= JSON.parse(document.getElementById('initial-data')?.textContent ?? '{}') as Record<string, Json>
  return first
}

export function firstAnswer(name: string, variables: Json): Json | undefined {
  return firstAnswers()[keyOf(name, variables)]
}

function seeds() {
  return Object.entries(firstAnswers()).map(([key, data]) => {
    const colon = key.indexOf(':')
    return { name: key.slice(0, colon), variables: JSON.parse(key.slice(colon + 1)) as Json, data }
  })
}

/** Loads Apollo once. A failed load (no network) is forgotten, so that a retry asks again. */
export function loadClient(): Promise<Loaded> {
  loading ??= import(/* webpackChunkName: "apollo", webpackPrefetch: true */ './client').then(
    (module) => (loaded.value = { ...module, client: module.createClient(seeds()) }),
  )
  loading.catch(() => (loading = undefined))
  return loading
}
