import { computed, reactive, shallowRef, watch } from 'vue'
import { useQuery } from '@/composables/useQuery'
import { useRenewing } from '@/features/diary/records/renewing'
import type { EntryPartsFragment } from '@/graphql/graphql'
import { zoneHere } from '@/words/clock'
import { isNothing, nothing, variablesOf, type Search } from './search'

const TYPING_MS = 350
// Kept while the document lives, so that going back from an entry finds the same list; of one person only.
let kept: { person: string; search: Search } | undefined

/** What the list of entries will be looked through for when it is opened next; never by its address. */
export function lookFor(person: string, wanted: Partial<Search>): void {
  kept = { person, search: reactive({ ...nothing(), ...wanted }) }
}

/** The person's entries that fit what is looked for, page by page. */
export function useEntries(person: string) {
  if (kept?.person !== person) kept = { person, search: reactive(nothing()) }
  const { search } = kept
  const asked = shallowRef(variablesOf(search, zoneHere()))
  const { data, failure, loading, retry, more } = useQuery('DiaryEntries', () => asked.value)
  useRenewing('DiaryEntries')

  let timer: ReturnType<typeof setTimeout> | undefined
  watch(search, () => {
    clearTimeout(timer)
    timer = setTimeout(() => (asked.value = variablesOf(search, zoneHere())), TYPING_MS)
  })

  // What was found before stays in sight until there is an answer.
  const page = shallowRef<{ entries: EntryPartsFragment[]; next: string | undefined; pausedAt: string }>()
  watch(
    data,
    (found) => {
      const entries = found?.viewer?.diary.entries
      if (!entries) return
      const { hasNextPage, endCursor } = entries.pageInfo
      page.value = {
        entries: entries.edges.map(({ node }) => node),
        next: hasNextPage ? (endCursor ?? undefined) : undefined,
        pausedAt: entries.searchedTo ?? '',
      }
    },
    { immediate: true },
  )

  return {
    search,
    page,
    failure,
    loading,
    retry,
    more,
    searching: computed(() => !isNothing(search)),
    reset: () => Object.assign(search, nothing()),
  }
}
