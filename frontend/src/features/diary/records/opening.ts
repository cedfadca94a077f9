import { computed, shallowRef, watch, type Ref } from 'vue'
import { useRoutes } from '@/composables/useRoutes'
import { draftsLeft } from '@/drafts/drafts'
import type { DraftKind } from '@/drafts/types'
import type { Failure } from '@/graphql/kinds'
import { rename, shown } from '@/routing/navigation'

/** What the server says of an address: the record, or that it was taken away and may still come back. */
export interface Answer<Record> {
  record: Record | null
  deleted: { id: string; until: string } | null
}

interface Asked {
  person: string
  kind: DraftKind
  key: string
}

const NEW = 'new'

/** The query of an address that this device has just made for a new record. */
export const newAt = (path: string, more: Record<string, string> = {}): string =>
  `${path}?${new URLSearchParams({ [NEW]: '1', ...more }).toString()}`

/** Once the server has the new record its address is like any other's: found again, or said to be gone. */
export function useOwnAddress(path: string, isKept: () => boolean): void {
  watch(isKept, (kept) => {
    const asked = new URLSearchParams(shown.value?.search)
    if (!kept || shown.value?.path !== path || !asked.has(NEW)) return
    const step = asked.get('step')
    rename(step ? `${path}?step=${step}` : path)
  })
}

/**
 * What is opened at a record's address. `begun`: a form, of what is stored or of a new record; it goes its own way from
 * there. `absent`: there is no such record. Only an address made for a new one, or a draft on this device, opens
 * a form with nothing stored: anything else that is not there was deleted, or never was this person's.
 */
export function useOpening<Record>(
  { person, kind, key }: Asked,
  answer: Readonly<Ref<Answer<Record> | undefined>>,
  failure: Readonly<Ref<Failure | undefined>>,
) {
  const isNew = useRoutes().asked(NEW) !== undefined
  const begun = shallowRef<{ stored: Record | undefined }>()
  const isAbsent = shallowRef(false)
  const hasDraft = async () =>
    (await draftsLeft(person).catch(() => [])).some((draft) => draft.kind === kind && draft.key === key)

  async function look(): Promise<void> {
    const found = answer.value
    if (begun.value || !(found ?? failure.value)) return
    if (found?.record) begun.value = { stored: found.record }
    else if (!found?.deleted && (isNew || (await hasDraft()))) begun.value ??= { stored: undefined }
    else isAbsent.value = Boolean(found)
  }
  watch([answer, failure], look, { immediate: true })

  return { begun, absent: computed(() => isAbsent.value && !begun.value) }
}
