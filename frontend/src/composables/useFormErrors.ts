import { computed, nextTick, shallowRef, type Ref } from 'vue'

interface FieldError {
  path: readonly string[]
  message: string
}

/**
 * The errors of a form's fields by name. `path` of an error is the name of its field ("email", "profile.name").
 * Errors of no field are `general`. Fields carry `name`, and `aria-describedby` of their message.
 */
export function useFormErrors(form: Readonly<Ref<HTMLFormElement | null>>) {
  const errors = shallowRef<readonly FieldError[]>([])
  const nameOf = ({ path }: FieldError) => path.join('.')
  const control = (name: string) => {
    const found = form.value?.elements.namedItem(name)
    return (found instanceof RadioNodeList ? found[0] : found) as HTMLElement | null | undefined
  }

  /** Shows the errors of an answer and moves the focus to the first field that has one. True: all is well. */
  async function apply(found: readonly FieldError[]): Promise<boolean> {
    errors.value = found
    await nextTick()
    found
      .map((error) => control(nameOf(error)))
      .find(Boolean)
      ?.focus()
    return found.length === 0
  }

  return {
    apply,
    clear: () => (errors.value = []),
    of: (name: string) => errors.value.find((error) => nameOf(error) === name)?.message,
    general: computed(() =>
      errors.value.filter((error) => error.path.length === 0).map(({ message }) => message),
    ),
    byField: computed(() =>
      errors.value
        .filter(({ path }) => path.length > 0)
        .map((error) => ({ name: nameOf(error), message: error.message })),
    ),
    focus: (name: string) => control(name)?.focus(),
  }
}
