import { nextTick, ref, watch } from 'vue'
import { useMutation } from '@/composables/useMutation'
import { savedAs } from '@/drafts/answer'
import { useAutosave } from '@/drafts/useAutosave'
import { movesFrom } from '@/features/diary/records/renewing'
import type { EntryPartsFragment } from '@/graphql/graphql'
import { entryValue, hasOnlyWords, newEntry, type EntryValue } from './entry'

/** One entry that saves itself. `stored`: as the server has it, undefined for a new one. */
export function useEntry(person: string, key: string, stored?: EntryPartsFragment) {
  const value = ref<EntryValue>(stored ? entryValue(stored) : newEntry())
  const { run, failure } = useMutation('EntryWrite')
  const noteMoment = movesFrom(stored && value.value.at)

  async function save({ mood, ...rest }: EntryValue, base: number | undefined) {
    const input = { id: key, mood: mood ?? 0, ...rest, ...(base === undefined ? {} : { base }) }
    const answer = (await run({ input }))?.diaryEntryWrite
    if (answer?.record) noteMoment(rest.at)
    return savedAs(answer, failure.value, entryValue)
  }

  const autosave = useAutosave<EntryValue>({
    person,
    kind: 'entry',
    key,
    value,
    stored: stored && { value: value.value, version: stored.version },
    empty: (entry) => entry.mood === null && !hasOnlyWords(entry),
    unfinished: hasOnlyWords,
    save,
  })

  // A tap on a mood is an entry: it is kept at once. A page may lie open for hours before that.
  const begun = value.value.at
  watch(
    () => value.value.mood,
    async (_now, before) => {
      if (before === null && value.value.at === begun) value.value.at = new Date().toISOString()
      await nextTick()
      void autosave.flush()
    },
  )

  return { value, autosave }
}
