// A form that saves itself, in a tab of a device, before a server that answers as it is told.
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { ref, type Ref } from 'vue'
import { draftsLeft } from '@/drafts/drafts'
import { leftJustNow } from '@/drafts/leaving'
import type { Options, Saved } from '@/drafts/types'
import { useAutosave } from '@/drafts/useAutosave'
import type { device } from './device'
import { use } from './page'

export interface Note {
  note: string
  /** Where it was left: says nothing by itself. */
  step?: number
}
export type Answer = Saved<Note>
export const noNetwork: Answer = { kind: 'failed', failure: { kind: 'OFFLINE' } }
export const nobody: Answer = { kind: 'failed', failure: { kind: 'UNAUTHENTICATED' } }
export const KEY = '3f0f6a52-0d0a-4a0e-9a55-7f4f2f2f0001'
const realTimeout = globalThis.setTimeout
export const left: (() => void)[] = []

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(async () => {
  for (const leave of left.splice(0)) leave()
  // The next test's form is another person's: nothing is handed over to it.
  await until(() => !leftJustNow(['1', 'entry', KEY].join('|')))
  vi.useRealTimers()
})

type Given = Pick<Options<Note>, 'stored' | 'auto' | 'same' | 'unfinished'>

/** A form of one field in a tab, and a server that gives these answers one after the other. */
export function form(
  answers: (Answer | Promise<Answer>)[],
  { stored, auto, same, unfinished = () => false }: Given = {},
) {
  const value: Ref<Note> = ref(structuredClone(stored?.value ?? { note: '' }))
  const save = vi.fn<Options<Note>['save']>(() => Promise.resolve(answers.shift() ?? noNetwork))
  const record = { person: '1', kind: 'entry' as const, key: KEY }
  const options = { ...record, value, stored, save, same, unfinished, auto: auto ?? true }
  const { result, leave } = use(() => useAutosave({ ...options, empty: ({ note }) => !note }))
  left.push(leave)
  return { value, save, leave, autosave: result, type: (note: string) => (value.value.note = note) }
}

/** Lets the clock run, and the device and its ciphers do their work, until it is so. */
export async function until(isSo: () => unknown): Promise<void> {
  for (let round = 0; round < 1500; round++) {
    if (await isSo()) return
    await vi.advanceTimersByTimeAsync(20)
    await new Promise((resolve) => realTimeout(resolve, 1))
  }
  expect(await isSo()).toBe(true)
}
export const said = (tab: ReturnType<typeof form>, word: string) =>
  until(() => tab.autosave.state.value === word)
export const onDevice = (count: number, rows: ReturnType<typeof device>['rows']) =>
  until(() => rows.drafts.size === count)
export const isLeft = (count: number) => until(async () => (await draftsLeft('1')).length === count)

/** A page that was left while its text was on the way; `come` brings the answer. */
export async function leftOnTheWay(note: string, given: Given) {
  let come: (answer: Answer) => void = () => {}
  const tab = form([new Promise<Answer>((resolve) => (come = resolve))], given)
  tab.type(note)
  await said(tab, 'saving')
  tab.leave()
  return { come }
}
/** A page that was left without a network. */
export async function leftOffline(note: string, given: Given = {}): Promise<void> {
  const tab = form([noNetwork, noNetwork], given)
  tab.type(note)
  await said(tab, 'offline')
  tab.leave()
}
