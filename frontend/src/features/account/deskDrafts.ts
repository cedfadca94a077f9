/**
 * Texts that an editor has not saved yet wait on the device, kept by the desk (content/static/content/drafts.js).
 * They leave with their person.
 */
const DATABASE = 'opora-desk'
const DRAFTS = 'drafts'

interface Draft {
  id: string
  person: string
}

/** Undefined where the desk has never kept anything: then nothing is made either. */
function open(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    const request = indexedDB.open(DATABASE)
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => resolve(undefined)
  })
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The drafts cannot be read.'))
  })
}

/** A way to throw this person's drafts away; undefined when there are none. */
export async function draftsOf(person: string): Promise<(() => Promise<unknown>) | undefined> {
  const database = await open()
  if (!database) return undefined
  const store = (mode: IDBTransactionMode) => database.transaction(DRAFTS, mode).objectStore(DRAFTS)
  const all: Draft[] = await done(store('readonly').getAll())
  const own = all.filter((draft) => draft.person === person)
  if (!own.length) return undefined
  return () => Promise.all(own.map((draft) => done(store('readwrite').delete(draft.id))))
}
