// Drafts of a person on this device: sealed, and gone for good when their key is.
import { answered } from './answered'
import { onDevice, type DraftRow, type KeyRow } from './device'
import { makeKey, seal, unseal } from './sealing'
import type { DraftKind } from './types'

export interface Draft<T = unknown> {
  kind: DraftKind
  key: string
  value: T
  /** The version it was typed over. */
  base?: number | undefined
  /** Texts that may have arrived although no answer did. */
  sent?: readonly string[]
  /** Milliseconds since 1970. */
  at: number
  /** The page on which it was typed. */
  path: string
}

export interface Found<T = unknown> extends Draft<T> {
  id: string
}

const place = (person: string, id: string) => `${person}|${id}`
const lockOf = (id: string) => `opora-draft-${id}`

const keyRow = (person: string): Promise<KeyRow | undefined> =>
  onDevice('readonly', ({ keys }) => answered<KeyRow | undefined>(keys.get(person)))

/** The person's key on this device, made when there is none. Two tabs get the same. */
export async function keyFor(person: string): Promise<KeyRow> {
  const there = await keyRow(person)
  if (there) return there
  const made: KeyRow = { person, generation: crypto.randomUUID(), key: await makeKey() }
  return onDevice('readwrite', async ({ keys }) => {
    const meanwhile = await answered<KeyRow | undefined>(keys.get(person))
    if (!meanwhile) await answered(keys.put(made))
    return meanwhile ?? made
  })
}

/** False: the person has signed out since `row` was given, so nothing is written. */
export async function putDraft(row: KeyRow, id: string, draft: Draft): Promise<boolean> {
  const sealed = await seal(row.key, place(row.person, id), draft)
  return onDevice('readwrite', async ({ keys, drafts }) => {
    const now = await answered<KeyRow | undefined>(keys.get(row.person))
    if (now?.generation !== row.generation) return false
    await answered(drafts.put({ id, person: row.person, ...sealed } satisfies DraftRow))
    return true
  })
}

export const removeDraft = (id: string): Promise<unknown> =>
  onDevice('readwrite', ({ drafts }) => answered(drafts.delete(id)))

/** Drafts that no open page is writing at this moment, the newest first. What does not open is thrown away. */
export async function draftsLeft(person: string): Promise<Found[]> {
  const row = await keyRow(person)
  if (!row) return []
  const all = await onDevice('readonly', ({ drafts }) => answered<DraftRow[]>(drafts.getAll()))
  const writing = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name))
  const left = all.filter((draft) => draft.person === person && !writing.has(lockOf(draft.id)))
  const opened = await Promise.all(left.map((draft) => open(row, draft)))
  return opened.filter((draft) => draft !== undefined).sort((one, other) => other.at - one.at)
}

/** Whether anything of the person waits here, also in a page that is open now. */
export async function draftsOn(person: string): Promise<boolean> {
  const all = await onDevice('readonly', ({ drafts }) => answered<DraftRow[]>(drafts.getAll()))
  return all.some((draft) => draft.person === person)
}

async function open(row: KeyRow, draft: DraftRow): Promise<Found | undefined> {
  try {
    return { ...(await unseal<Draft>(row.key, place(row.person, draft.id), draft)), id: draft.id }
  } catch {
    await removeDraft(draft.id)
    return undefined
  }
}

/** Tells the other tabs, for as long as this page lives, that this draft is being written. */
export function holdDraft(id: string): () => void {
  let letGo = () => {}
  const until = new Promise<void>((resolve) => (letGo = resolve))
  void navigator.locks?.request(lockOf(id), () => until)
  return letGo
}

/** Signing out: the key is destroyed, and with it everything that it sealed. */
export function forgetPerson(person: string): Promise<void> {
  return onDevice('readwrite', async ({ keys, drafts }) => {
    await answered(keys.delete(person))
    const all = await answered<DraftRow[]>(drafts.getAll())
    await Promise.all(
      all.filter((draft) => draft.person === person).map(({ id }) => answered(drafts.delete(id))),
    )
  })
}
