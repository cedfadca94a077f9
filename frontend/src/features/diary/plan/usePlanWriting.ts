import { ref } from 'vue'
import { useMutation } from '@/composables/useMutation'
import { savedAs } from '@/drafts/answer'
import { useAutosave } from '@/drafts/useAutosave'
import type { SafetyPlanPartsFragment } from '@/graphql/graphql'
import { zoneHere } from '@/words/clock'
import { isEmpty, planOf, typedOf, type Typed } from './plan'

/** The plan saves itself as it is typed. */
export function usePlanWriting(person: string, stored: SafetyPlanPartsFragment | null) {
  const typed = ref<Typed>(typedOf(stored))
  const { run, failure } = useMutation('SafetyPlanWrite', { refetch: ['SafetyPlanOwn'] })

  const autosave = useAutosave<Typed>({
    person,
    kind: 'plan',
    key: 'plan',
    value: typed,
    stored: stored ? { value: typedOf(stored), version: stored.version } : undefined,
    empty: (value) => isEmpty(planOf(value)),
    save: async (value, base) => {
      const input = {
        at: new Date().toISOString(),
        timeZone: zoneHere(),
        base: base ?? null,
        ...planOf(value),
      }
      return savedAs((await run({ input }))?.safetyPlanWrite, failure.value, typedOf)
    },
  })

  return { typed, autosave }
}
