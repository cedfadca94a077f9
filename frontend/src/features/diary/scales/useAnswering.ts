import { computed, nextTick, ref, watch } from 'vue'
import { useMutation } from '@/composables/useMutation'
import type { Saved } from '@/drafts/types'
import { useAutosave } from '@/drafts/useAutosave'
import type { AssessmentWriteMutation } from '@/graphql/graphql'
import { zoneHere } from '@/words/clock'
import { callsForHelp, type Answers, type Assessment, type Scale } from './scales'

/** `id` makes the same answers, sent twice, one assessment. */
interface Filled {
  id: string
  answers: Answers
}
type Payload = AssessmentWriteMutation['assessmentWrite']

const begun = (scale: Scale): Filled => ({
  id: crypto.randomUUID(),
  answers: scale.questions.map(() => null),
})

/** Answers wait on the device until the person sends them; `done` is called with what was kept. */
export function useAnswering(scale: Scale, person: string, done: (kept: Assessment) => void) {
  const filled = ref<Filled>(begun(scale))
  const { run, failure } = useMutation('AssessmentWrite', { refetch: ['ScaleResults'] })
  let kept: Assessment | undefined
  let sent = false

  function read(answer: Payload | undefined): Saved<Filled> {
    if (!answer) return { kind: 'failed', failure: failure.value ?? { kind: 'NETWORK' } }
    // What stands there already came with an earlier try whose answer was lost.
    kept = answer.record ?? answer.stored ?? undefined
    return kept ? { kind: 'saved', version: 1 } : { kind: 'refused', errors: answer.errors }
  }

  const autosave = useAutosave<Filled>({
    person,
    kind: 'assessment',
    key: scale.key,
    value: filled,
    auto: false,
    empty: ({ answers }) => answers.every((answer) => answer === null),
    save: async ({ id, answers }) => {
      sent = true
      const moment = { at: new Date().toISOString(), timeZone: zoneHere() }
      const input = { ...moment, id, scale: scale.key, answers: answers.map(Number) }
      return read((await run({ input }))?.assessmentWrite)
    },
  })
  watch(autosave.state, async (state) => {
    if (state !== 'saved' || !kept) return
    await nextTick()
    done(kept)
  })

  function answer(number: number, value: number | null): void {
    // Other answers than those that may have arrived are another assessment.
    if (sent) filled.value.id = crypto.randomUUID()
    sent = false
    filled.value.answers[number - 1] = value
  }

  return {
    answer,
    answers: computed(() => filled.value.answers),
    asksHelp: computed(() => callsForHelp(scale, filled.value.answers)),
    autosave,
  }
}
