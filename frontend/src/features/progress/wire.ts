// What goes to the server, and comes from it, for somebody signed in.
import { loadClient } from '@/graphql/lazy'
import type { ReadingNoteInput, ReadingProgressWriteMutation } from '@/graphql/graphql'
import { post } from '@/graphql/wire'
import { all, settle, type Noted } from './notes'

const MOST_AT_ONCE = 50

function asInput({ kind, id, place, verdict }: Noted): ReadingNoteInput[] {
  return [
    ...(place ? [{ kind, id, ...place }] : []),
    ...(verdict ? [{ kind, id, at: verdict.at, read: verdict.read, edition: verdict.edition }] : []),
  ]
}

/**
 * Sends what waits on the device: the person's own notes, and a guest's, which are theirs from now on. It goes on
 * while the page is closed. What cannot be sent waits. True: notes of a guest were among them.
 */
export async function flush(person: string): Promise<boolean> {
  const waiting = all().filter((each) => each.person === person || !each.person)
  for (let start = 0; start < waiting.length; start += MOST_AT_ONCE / 2) {
    const batch = waiting.slice(start, start + MOST_AT_ONCE / 2)
    if (!(await send(person, batch))) return false
    settle(batch)
  }
  return waiting.some((each) => !each.person)
}

async function send(person: string, batch: readonly Noted[]): Promise<boolean> {
  try {
    const { documentOf } = await loadClient()
    const answer = await post<{ data?: ReadingProgressWriteMutation | null }>(
      {
        documentId: documentOf('ReadingProgressWrite').__meta__.hash,
        operationName: 'ReadingProgressWrite',
        person,
        variables: { notes: batch.flatMap(asInput) },
      },
      new AbortController().signal,
      { keepalive: true },
    )
    // A note that cannot be is not sent for ever.
    return Boolean(answer.data)
  } catch {
    return false
  }
}
