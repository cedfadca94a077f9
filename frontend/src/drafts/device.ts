// What lies on the device: a key per person, and sealed drafts. It names nobody's words, kinds or records.
import type { Sealed } from './sealing'

export interface KeyRow {
  person: string
  /** A key made after signing out is another one, though of the same person. */
  generation: string
  key: CryptoKey
}

export interface DraftRow extends Sealed {
  id: string
  person: string
}

interface Shelves {
  keys: IDBObjectStore
  drafts: IDBObjectStore
}

export const DATABASE = 'opora-drafts'

/** Opened for each use: signing out may take the whole storage away under an open connection. */
function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('keys', { keyPath: 'person' })
      request.result.createObjectStore('drafts', { keyPath: 'id' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The device keeps nothing.'))
  })
}

/** Runs `work` as one transaction: all of it is on the device, or nothing. */
export async function onDevice<T>(
  mode: IDBTransactionMode,
  work: (shelves: Shelves) => Promise<T>,
): Promise<T> {
  const database = await openDatabase()
  try {
    const transaction = database.transaction(['keys', 'drafts'], mode)
    const written = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('The device kept nothing.'))
    })
    const [result] = await Promise.all([
      work({ keys: transaction.objectStore('keys'), drafts: transaction.objectStore('drafts') }),
      written,
    ])
    return result
  } finally {
    database.close()
  }
}
