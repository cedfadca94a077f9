import { shallowRef } from 'vue'
import { useMutation } from '@/composables/useMutation'
import { say } from '@/composables/useNotice'
import { useRoutes } from '@/composables/useRoutes'
import { rememberViewer } from '@/composables/useViewer'
import { forgetKept } from '@/features/sign-in/keptLetter'
import { localPath } from '@/features/sign-in/nextPath'
import type { AccountsErrorCode, SignInConfirmMutation } from '@/graphql/graphql'
import { t } from '@/words/words'

type Answer = SignInConfirmMutation['signInConfirm']
export interface Proof {
  token?: string
  code?: string
}
/** Why a letter cannot sign in any more, whatever is typed. */
export type Over = Extract<
  AccountsErrorCode,
  'LINK_EXPIRED' | 'LINK_USED' | 'LINK_INVALID' | 'CODE_EXHAUSTED'
>
const OVER = new Set<string>(['LINK_EXPIRED', 'LINK_USED', 'LINK_INVALID', 'CODE_EXHAUSTED'] satisfies Over[])

const HOME = { RU: '/', EN: '/en' } as const
// Whose account is about to be deleted is asked first whether it shall stay.
const STAY = { RU: '/diary/data', EN: '/en/diary/data' } as const

// True from the try until the next page: who has just signed in is not told of being signed in already.
export const arriving = shallowRef(false)

/** Signs in by what a person shows, and goes on to where they were going. */
export function useSignIn() {
  const { arrive } = useRoutes()
  const { run, busy, failure } = useMutation('SignInConfirm')

  async function goOn({ viewer, next }: Answer) {
    forgetKept()
    await rememberViewer(viewer, { tell: true })
    const language = viewer?.language ?? 'RU'
    await arrive(viewer?.deletion ? STAY[language] : localPath(next) || HOME[language])
    say(t('signIn.done'))
  }

  /** `over`: this letter is of no more use; else what to mend. Neither: signed in, or see `failure`. */
  async function confirm(proof: Proof): Promise<{ over?: Over; errors: Answer['errors'] }> {
    if (busy.value) return { errors: [] }
    arriving.value = true
    const answer = (await run({ input: proof }))?.signInConfirm
    const errors = answer?.errors ?? []
    if (answer?.viewer) await goOn(answer)
    else if (answer && errors.length === 0) failure.value = { kind: 'INTERNAL' } // let in, and yet nobody is
    arriving.value = false
    const over = errors.find(({ code }) => OVER.has(code))
    return over ? { over: over.code as Over, errors } : { errors }
  }

  return { confirm, busy, failure }
}
