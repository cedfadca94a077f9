import { nextTick, ref, watch } from 'vue'
import { useMutation } from '@/composables/useMutation'
import { useAutosave } from '@/drafts/useAutosave'
import { noteChange } from '@/features/diary/records/renewing'
import type { EntryPartsFragment } from '@/graphql/graphql'
import { entryValue, hasOnlyWords, newEntry, type EntryValue } from './entry'

/** One entry that saves itself. `stored`: as the server has it, undefined for a new one. */
export function useEntry(person: string, key: string, stored?: EntryPartsFragment) {
  const value = ref<EntryValue>(stored ? entryValue(stored) : newEntry())
  const { run, failure } = useMutation('EntryWrite')
  let moment = stored && value.value.at

  async function save({ mood, ...rest }: EntryValue, base: number | undefined) {
    const input = { id: key, mood: mood ?? 0, ...rest, ...(base === undefined ? {} : { base }) }
    const answer = (await run({ input }))?.diaryEntryWrite
    if (!answer) return { kind: 'failed' as const, failure: failure.value ?? { kind: 'NETWORK' as const } }
    const { record, stored: other, errors } = answer
    if (other)
      return { kind: 'conflict' as const, stored: { value: entryValue(other), version: other.version } }
    if (!record) return { kind: 'refused' as const, errors }
    // Lists follow a record by its id; they have to be asked only when it is new, or stands elsewhere.
    if (moment !== rest.at) void noteChange()
    moment = rest.at
    return { kind: 'saved' as const, version: record.version }
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
