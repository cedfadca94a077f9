import { answered } from '@/drafts/answered'

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

/** Opened for each use: signing out may have the browser clear everything away under an open connection. */
async function within<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T | undefined> {
  const database = await open()
  try {
    return database && (await work(database))
  } finally {
    database?.close()
  }
}

const store = (database: IDBDatabase, mode: IDBTransactionMode) =>
  database.transaction(DRAFTS, mode).objectStore(DRAFTS)

/** A way to throw this person's drafts away; undefined when there are none. */
export async function draftsOf(person: string): Promise<(() => Promise<unknown>) | undefined> {
  const all = await within((database) => answered<Draft[]>(store(database, 'readonly').getAll()))
  const own = all?.filter((draft) => draft.person === person) ?? []
  if (!own.length) return undefined
  const remove = (database: IDBDatabase) =>
    Promise.all(own.map(({ id }) => answered(store(database, 'readwrite').delete(id))))
  return () => within(remove)
}
