import { shallowRef, watch } from 'vue'
import { useMutation } from '@/composables/useMutation'
import { keep, readKept } from '@/features/sign-in/keptLetter'
import type { AccountsErrorCode, SignInRequestInput } from '@/graphql/graphql'
import { wireLanguage } from '@/words/words'

interface Mendable {
  path: readonly string[]
  message: string
  code: AccountsErrorCode
}

/** The letter with the link and the code: where to send it, and where the last one went. */
export function useLetter(next: () => string) {
  const kept = readKept()
  const email = shallowRef(kept.email)
  const sent = shallowRef(kept.sent)
  const { run, busy, failure } = useMutation('SignInRequest')
  watch([email, sent], () => keep({ email: email.value, sent: sent.value }))

  /** Sends a letter, or another one; what is to mend comes back. A failed request is in `failure`. */
  async function send(): Promise<readonly Mendable[]> {
    if (busy.value) return []
    const input: SignInRequestInput = {
      email: email.value.trim(),
      language: wireLanguage.value,
      next: next() || null,
    }
    const answer = (await run({ input }))?.signInRequest
    if (answer?.sent) sent.value = { maskedEmail: answer.sent.maskedEmail, expiresAt: answer.sent.expiresAt }
    return answer?.errors ?? []
  }

  return { email, sent, busy, failure, send, changeAddress: () => void (sent.value = undefined) }
}

export type Letter = ReturnType<typeof useLetter>
