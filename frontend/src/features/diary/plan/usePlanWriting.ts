import { ref } from 'vue'
import { useMutation } from '@/composables/useMutation'
import type { Saved } from '@/drafts/types'
import { useAutosave } from '@/drafts/useAutosave'
import { zoneHere } from '@/features/diary/moments/zone'
import type { SafetyPlanPartsFragment, SafetyPlanWriteMutation } from '@/graphql/graphql'
import { isEmpty, planOf, typedOf, type Typed } from './plan'

type Payload = SafetyPlanWriteMutation['safetyPlanWrite']

/** The plan saves itself as it is typed. */
export function usePlanWriting(person: string, stored: SafetyPlanPartsFragment | null) {
  const typed = ref<Typed>(typedOf(stored))
  const { run, failure } = useMutation('SafetyPlanWrite', { refetch: ['SafetyPlanOwn'] })

  function read(answer: Payload | undefined): Saved<Typed> {
    if (!answer) return { kind: 'failed', failure: failure.value ?? { kind: 'NETWORK' } }
    if (answer.record) return { kind: 'saved', version: answer.record.version }
    const { stored: other } = answer
    return other
      ? { kind: 'conflict', stored: { value: typedOf(other), version: other.version } }
      : { kind: 'refused', errors: answer.errors }
  }

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
      return read((await run({ input }))?.safetyPlanWrite)
    },
  })

  return { typed, autosave }
}
