import { ref, type Ref } from 'vue'
import { useMutation } from '@/composables/useMutation'
import type { Autosave, Saved } from '@/drafts/types'
import { useAutosave } from '@/drafts/useAutosave'
import { useZone } from '@/features/diary/moments/zone'
import { noteChange } from '@/features/diary/records/renewing'
import type { ThoughtPartsFragment } from '@/graphql/graphql'
import { blank, isBlank, opened, saysTheSame, toWrite, type Thought } from './thought'

interface Asked {
  /** The viewer's id. */
  person: string
  id: string
  stored: ThoughtPartsFragment | null
  /** Slug of the section that led here. */
  section: string
}

/** A thought record that is being written: it saves itself. */
export function useThought({ person, id, stored, section }: Asked): {
  thought: Ref<Thought>
  autosave: Autosave<Thought>
} {
  const { zone } = useZone()
  const { run, failure } = useMutation('ThoughtRecordWrite')
  const thought = ref(stored ? opened(stored) : blank(section, new Date(), zone()))
  let moment = stored ? thought.value.at : undefined

  async function save(value: Thought, base: number | undefined): Promise<Saved<Thought>> {
    const answer = (await run({ input: toWrite(id, value, base) }))?.thoughtRecordWrite
    if (!answer) return { kind: 'failed', failure: failure.value ?? { kind: 'NETWORK' } }
    if (answer.record) {
      // Lists follow a record by its id; they have to be asked only when it is new, or stands elsewhere.
      if (moment !== value.at) void noteChange()
      moment = value.at
      return { kind: 'saved', version: answer.record.version }
    }
    if (answer.stored)
      return { kind: 'conflict', stored: { value: opened(answer.stored), version: answer.stored.version } }
    return { kind: 'refused', errors: answer.errors }
  }

  const autosave = useAutosave<Thought>({
    person,
    kind: 'thought',
    key: id,
    value: thought,
    stored: stored ? { value: opened(stored), version: stored.version } : undefined,
    empty: isBlank,
    // Only looked at elsewhere: that is no second text to choose from.
    same: saysTheSame,
    save,
  })
  return { thought, autosave }
}
