// A stand-in for what jsdom lacks: IndexedDB as far as the drafts use it, Web Locks, Node's own WebCrypto.
import { webcrypto } from 'node:crypto'
import { vi } from 'vitest'

type Rows = Map<string, Record<string, unknown>>

function answer<T>(make: () => T) {
  const request = { result: undefined as T | undefined, error: null, onsuccess: () => {} }
  queueMicrotask(() => {
    request.result = make()
    request.onsuccess()
  })
  return request
}

const storeOf = (rows: Rows, keyPath: string) => ({
  get: (key: string) => answer(() => rows.get(key)),
  getAll: () => answer(() => [...rows.values()]),
  put: (row: Record<string, unknown>) =>
    answer(() => void rows.set(String(row[keyPath]), structuredClone(row))),
  delete: (key: string) => answer(() => void rows.delete(key)),
})

/** A device with nothing on it; `rows` is what lies there. `broken`: it refuses to keep anything. */
export function device({ broken = false } = {}) {
  const rows = { keys: new Map() as Rows, drafts: new Map() as Rows }
  const transaction = () => {
    const made = {
      oncomplete: () => {},
      objectStore: (name: 'keys' | 'drafts') => storeOf(rows[name], name === 'keys' ? 'person' : 'id'),
    }
    setImmediate(() => made.oncomplete())
    return made
  }
  const open = () => {
    const request = {
      result: { transaction, close: () => {} },
      error: null,
      onsuccess: () => {},
      onerror: () => {},
    }
    queueMicrotask(() => (broken ? request.onerror() : request.onsuccess()))
    return request
  }
  const held = new Set<string>()
  const locks = {
    query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
    request: async (name: string, until: () => Promise<void>) => {
      held.add(name)
      await until()
      held.delete(name)
    },
  }
  vi.stubGlobal('indexedDB', { open })
  vi.stubGlobal('crypto', webcrypto)
  vi.stubGlobal('navigator', { onLine: true, userAgent: 'node', locks })
  return { rows, held }
}
