import { effectScope, ref, type Ref } from 'vue'
import { useMutation } from '@/composables/useMutation'
import { savedAs } from '@/drafts/answer'
import type { Autosave } from '@/drafts/types'
import { useAutosave } from '@/drafts/useAutosave'
import type { HighlightedKind, HighlightPartsFragment, HighlightTone } from '@/graphql/graphql'
import type { Place } from '@/features/reading/highlights/place'

export interface TextKey {
  kind: HighlightedKind
  id: string
}

/** All that a highlight says. */
export interface Written extends Place {
  text: TextKey
  tone: HighlightTone
  note: string
  at: string
  timeZone: string
}

export interface Kept {
  key: string
  written: Written
  version: number
}

/** A highlight that is being written: it saves itself, on the device first. */
export interface Writing {
  key: string
  value: Ref<Written>
  autosave: Autosave<Written>
  end(): void
}

/** The keys always in this order: drafts are compared as they are written down. */
const writtenOf = (record: HighlightPartsFragment): Written => ({
  text: { kind: record.text.kind, id: record.text.id },
  anchor: record.anchor,
  start: record.start,
  quote: record.quote,
  prefix: record.prefix,
  suffix: record.suffix,
  tone: record.tone,
  note: record.note,
  at: new Date(record.at as string).toISOString(), // as the device writes it, so that the same is the same
  timeZone: record.timeZone,
})

export const keptOf = (record: HighlightPartsFragment): Kept => ({
  key: record.id,
  written: writtenOf(record),
  version: record.version,
})

/** `version` 0: it is new, and its first words are what is to be saved. */
export function beginWriting(person: string, { key, written, version }: Kept): Writing {
  const scope = effectScope(true)
  const value = ref(version ? written : { ...written, quote: '' }) as Ref<Written>
  const autosave = scope.run(() =>
    useAutosave<Written>({
      person,
      kind: 'highlight',
      key,
      value,
      stored: version ? { value: written, version } : undefined,
      empty: ({ quote }) => !quote,
      save: useSaving(key),
    }),
  ) as Autosave<Written>
  if (!version && written.quote) value.value = written
  return { key, value, autosave, end: () => scope.stop() }
}

function useSaving(key: string) {
  const { run, failure } = useMutation('HighlightWrite')
  return async (value: Written, base: number | undefined) => {
    const answer = (await run({ input: { ...value, id: key, ...(base ? { base } : {}) } }))?.highlightWrite
    return savedAs(answer, failure.value, writtenOf)
  }
}

/** Deleting, and bringing back. Each gives whether it was done. */
export function useRemoving() {
  const remove = useMutation('RecordDelete')
  const restore = useMutation('RecordRestore')
  return {
    remove: async (id: string) => (await remove.run({ id }))?.diaryRecordDelete.errors.length === 0,
    restore: async (id: string) => (await restore.run({ id }))?.diaryRecordRestore.errors.length === 0,
  }
}
