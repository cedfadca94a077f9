import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, nextTick, shallowRef } from 'vue'
import { newAt, useOpening, useOwnAddress, type Answer } from '@/features/diary/records/opening'
import { createClient, documentOf } from '@/graphql/client'
import type { DiaryEntryQuery } from '@/graphql/graphql'
import type { Failure } from '@/graphql/kinds'
import { addressOf } from '@/routing/addresses'
import { shown } from '@/routing/navigation'
import { device } from './device'
import { isLeft, KEY, leftOffline, until } from './form'
import { use } from './page'

type Words = { note: string }
const PATH = `/diary/entries/${KEY}`
const nothing: Answer<Words> = { record: null, deleted: null }
const deleted: Answer<Words> = { record: null, deleted: { id: KEY, until: '2026-11-29T10:00:00Z' } }

const goTo = (path: string) =>
  (shown.value = { ...addressOf(path), page: defineComponent({ render: () => null }) })

/** The address is opened, and the server has yet to say what there is. */
function opens(path: string) {
  goTo(path)
  const answer = shallowRef<Answer<Words>>()
  const failure = shallowRef<Failure>()
  const { result } = use(() => useOpening({ person: '1', kind: 'entry', key: KEY }, answer, failure))
  const begun = () => until(() => result.begun.value)
  return { ...result, answer, failure, isBegun: begun }
}

/** Somebody typed into the record, and it did not arrive. */
async function leavesDraft(): Promise<void> {
  await leftOffline('в метро')
  await isLeft(1)
}

describe('the address of a record', () => {
  beforeEach(() => void device())

  it('opens what is stored', async () => {
    const page = opens(PATH)
    const record = { note: 'утро' }
    page.answer.value = { record, deleted: null }
    await page.isBegun()
    expect(page.begun.value).toEqual({ stored: record })
  })

  it('at which there is nothing opens no form', async () => {
    const page = opens(PATH)
    page.answer.value = nothing
    await until(() => page.absent.value)
    expect(page.begun.value).toBeUndefined()
  })

  it('opens a form once what was deleted is back', async () => {
    const page = opens(newAt(PATH))
    page.answer.value = deleted
    await until(() => page.absent.value)
    page.answer.value = { record: { note: 'утро' }, deleted: null }
    await page.isBegun()
    expect(page.absent.value).toBe(false)
  })

  it('of a new record opens an empty form', async () => {
    const page = opens(newAt(PATH, { section: 'thinking-traps' }))
    page.answer.value = nothing
    await page.isBegun()
    expect(page.begun.value).toEqual({ stored: undefined })
  })

  it('of a new record opens one also without a network', async () => {
    const page = opens(newAt(PATH))
    page.failure.value = { kind: 'OFFLINE' }
    await page.isBegun()
    expect(page.begun.value).toEqual({ stored: undefined })
  })

  it('of another one waits for the network', async () => {
    const page = opens(PATH)
    page.failure.value = { kind: 'OFFLINE' }
    for (let round = 0; round < 20; round++) await new Promise((resolve) => setImmediate(resolve))
    expect([page.begun.value, page.absent.value]).toEqual([undefined, false])
  })

  it.each([{ answer: nothing }, { failure: { kind: 'OFFLINE' } as Failure }])(
    'opens for what was typed on this device and never arrived: %o',
    async ({ answer, failure }) => {
      await leavesDraft()
      const page = opens(PATH)
      page.answer.value = answer
      page.failure.value = failure
      await page.isBegun()
      expect(page.begun.value).toEqual({ stored: undefined })
    },
  )

  it('says that it was deleted, although something of it waits on this device', async () => {
    await leavesDraft()
    const page = opens(PATH)
    page.answer.value = deleted
    await until(() => page.absent.value)
    expect(page.begun.value).toBeUndefined()
  })
})

describe('once the server has a new record', () => {
  const keeps = (path: string) => {
    goTo(path)
    const isKept = shallowRef(false)
    use(() => useOwnAddress(PATH, () => isKept.value))
    return isKept
  }

  it.each([
    [newAt(PATH, { section: 'thinking-traps' }), PATH],
    [`${newAt(PATH)}&step=3`, `${PATH}?step=3`],
  ])('%s is called %s', async (path, own) => {
    keeps(path).value = true
    await nextTick()
    expect(location.pathname + location.search).toBe(own)
    expect(`${shown.value?.path}${shown.value?.search}`).toBe(own)
  })

  it('a page that is in sight by then keeps its own name', async () => {
    const isKept = keeps(newAt(PATH))
    goTo('/diary/entries')
    isKept.value = true
    await nextTick()
    expect(shown.value?.path).toBe('/diary/entries')
  })
})

describe('a record that a list has brought', () => {
  const entry = {
    __typename: 'DiaryEntry',
    id: KEY,
    at: '2026-11-22T18:47:00Z',
    localAt: '2026-11-22T21:47',
    timeZone: 'Europe/Moscow',
    version: 1,
    mood: 2,
    emotions: [],
    factors: [],
    note: 'утро',
  }
  const diary = {
    ROOT_QUERY: { __typename: 'Query', viewer: { __ref: 'Viewer:1' } },
    'Viewer:1': { __typename: 'Viewer', id: '1', diary: { __ref: 'Diary:{}' } },
    'Diary:{}': { __typename: 'Diary' },
  }
  const known = (more: object) => {
    const client = createClient([])
    client.cache.restore({ ...diary, ...more } as Parameters<typeof client.cache.restore>[0])
    return client.readQuery<DiaryEntryQuery>({ query: documentOf('DiaryEntry'), variables: { id: KEY } })
  }

  it('opens without asking, and is not deleted', () => {
    const { entry: found, deleted: gone } = known({ [`DiaryEntry:${KEY}`]: entry })?.viewer?.diary ?? {}
    expect([found?.note, gone]).toEqual(['утро', null])
  })

  it('is asked for once it has gone', () => {
    expect(known({})).toBeNull()
  })
})
