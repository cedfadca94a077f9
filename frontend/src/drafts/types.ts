import type { Ref } from 'vue'
import type { Failure } from '@/graphql/kinds'

export type DraftKind = 'entry' | 'thought' | 'plan' | 'assessment' | 'highlight'

/** What the server has; version 0: nothing yet. */
export interface Stored<T> {
  value: T
  version: number
}

export interface FieldError {
  path: readonly string[]
  message: string
  code?: string
}

export type Saved<T> =
  | { kind: 'saved'; version: number }
  | { kind: 'conflict'; stored: Stored<T> }
  | { kind: 'refused'; errors: readonly FieldError[] }
  | { kind: 'failed'; failure: Failure }

export interface Options<T> {
  /** The viewer's id. */
  person: string
  kind: DraftKind
  /** The record's key; anything that names it on this device where a person has one of its kind. */
  key: string
  /** Plain JSON, edited by the form; already as stored when there is something stored. */
  value: Ref<T>
  stored?: Stored<T> | undefined
  /** Nothing worth saving yet. Asked only as long as the server has nothing. */
  empty: (value: T) => boolean
  /** True: the server would not take it yet, so it waits on this device for what is missing. */
  unfinished?: (value: T) => boolean
  /** Whether two of them say the same to a reader; by all that is in them unless given. */
  same?: ((one: T, other: T) => boolean) | undefined
  save: (value: T, base: number | undefined) => Promise<Saved<T>>
  /** False: what is typed stays on this device until `flush()`. */
  auto?: boolean
}

export type SaveWord =
  'idle' | 'waiting' | 'saving' | 'saved' | 'offline' | 'signedOut' | 'conflict' | 'refused'

export interface Autosave<T> {
  state: Readonly<Ref<SaveWord>>
  savedAt: Readonly<Ref<Date | undefined>>
  errors: Readonly<Ref<readonly FieldError[]>>
  /** Why the last try failed, while `state` is offline or signedOut. */
  failure: Readonly<Ref<Failure | undefined>>
  /** What was written elsewhere meanwhile. */
  conflict: Readonly<Ref<Stored<T> | undefined>>
  /** The form shows what was typed earlier on this device and had not reached the server. */
  restored: Readonly<Ref<boolean>>
  /** Whether what is not saved yet is safe on this device. */
  kept: Readonly<Ref<boolean>>
  keepMine: () => void
  takeTheirs: () => void
  /** Saves now what is not saved; done when there is an answer, whatever it is. */
  flush: () => Promise<void>
  /** Writes it although the server has nothing to write over any more. */
  anew: () => Promise<void>
  /** The record is gone, or shall not be saved: drops what is on the device and stops. */
  forget: () => Promise<void>
}
