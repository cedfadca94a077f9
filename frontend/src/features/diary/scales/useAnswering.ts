import { shallowRef, watch, type Ref } from 'vue'
import { useMutation } from '@/composables/useMutation'
import type { Answers, Assessment, Scale } from './scales'

const asking = () => ({ id: crypto.randomUUID(), at: new Date().toISOString() })

/**
 * Sends the answers. Sent again after a failure they are the same request, which is kept once; changed answers are
 * another one.
 */
export function useAnswering(scale: Scale, answers: Ref<Answers>) {
  const { run, busy, failure } = useMutation('AssessmentWrite', { refetch: ['ScaleResults'] })
  const refused = shallowRef<string>()
  let request: ReturnType<typeof asking> | undefined
  watch(answers, () => (request = undefined), { deep: true })

  /** What is kept; undefined when it failed: then `failure` or `refused` says why. */
  async function send(): Promise<Assessment | undefined> {
    if (busy.value) return undefined
    request ??= asking()
    refused.value = undefined
    const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone
    const input = { ...request, timeZone, scale: scale.key, answers: answers.value.map(Number) }
    const answer = (await run({ input }))?.assessmentWrite
    refused.value = answer?.stored ? undefined : answer?.errors[0]?.message
    return answer?.record ?? answer?.stored ?? undefined
  }

  return { send, busy, failure, refused }
}
