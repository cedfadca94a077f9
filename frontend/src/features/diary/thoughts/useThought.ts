import { ref, type Ref } from 'vue'
import { useMutation } from '@/composables/useMutation'
import { savedAs } from '@/drafts/answer'
import type { Autosave } from '@/drafts/types'
import { useAutosave } from '@/drafts/useAutosave'
import { movesFrom } from '@/features/diary/records/renewing'
import type { ThoughtPartsFragment } from '@/graphql/graphql'
import { zoneHere } from '@/words/clock'
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
  const { run, failure } = useMutation('ThoughtRecordWrite')
  const thought = ref(stored ? opened(stored) : blank(section, new Date(), zoneHere()))
  const noteMoment = movesFrom(stored ? thought.value.at : undefined)

  async function save(value: Thought, base: number | undefined) {
    const answer = (await run({ input: toWrite(id, value, base) }))?.thoughtRecordWrite
    if (answer?.record) noteMoment(value.at)
    return savedAs(answer, failure.value, opened)
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
