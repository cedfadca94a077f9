import { loadClient } from '@/graphql/lazy'

const told = new Set<string>()

/** Reminders before this visit were not ignored. Once a document; nobody waits for it, and it may fail. */
export function noteVisit(person: string): void {
  if (told.has(person)) return
  told.add(person)
  loadClient()
    .then(({ client, documentOf }) => client.mutate({ mutation: documentOf('DiaryVisit') }))
    .catch(() => told.delete(person))
}
