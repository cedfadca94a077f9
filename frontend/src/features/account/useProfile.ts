import { shallowRef, type Ref } from 'vue'
import { useFormErrors } from '@/composables/useFormErrors'
import { useMutation } from '@/composables/useMutation'
import type { Language } from '@/graphql/graphql'

/** Saves the fields of the profile's form. What was typed stays in the form whatever happens. */
export function useProfile(form: Readonly<Ref<HTMLFormElement | null>>) {
  const { run, busy, failure } = useMutation('ProfileUpdate')
  const errors = useFormErrors(form)
  const saved = shallowRef(false)

  async function save() {
    if (busy.value || !form.value) return
    saved.value = false
    errors.clear()
    const typed = new FormData(form.value)
    const input = {
      displayName: String(typed.get('displayName')),
      language: String(typed.get('language')) as Language,
      timeZone: String(typed.get('timeZone')),
    }
    const answer = (await run({ input }))?.profileUpdate
    if (answer && (await errors.apply(answer.errors))) saved.value = true
  }

  return { save, busy, failure, saved, errors }
}
