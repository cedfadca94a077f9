// A record may be opened again before its page has done leaving: then the new page goes on with what was typed there.
import type { Ground } from './ground'

/** A form whose page is gone. */
export interface Left<T> {
  readonly ground: Ground<T>
  /** Resolves when it has done all that it could. */
  readonly gone: Promise<void>
  /** What it had that the server may not have. */
  unsaved(): T | undefined
  dropDraft(): Promise<unknown>
}

const leaving = new Map<string, unknown>()

/** For as long as it takes. */
export function noteLeaving<T>(id: string, form: Left<T>): void {
  leaving.set(id, form)
  const done = () => leaving.get(id) === form && leaving.delete(id)
  form.gone.then(done, done)
}

export const leftJustNow = <T>(id: string) => leaving.get(id) as Left<T> | undefined
