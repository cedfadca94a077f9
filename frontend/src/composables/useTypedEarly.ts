import { onMounted, type Ref } from 'vue'

type Field = HTMLInputElement | HTMLSelectElement

// What a person typed into Django's first view before Vue took its fields over, or put its own in their place: then
// they begin empty. A page's chunk runs, and with it this module, while the fields are still Django's.
const typed = new Map<string, string>()
let focused = ''
// Ended by the first form of the client: Django's fields may go on as its own.
const early = new AbortController()

const changed = (field: Field) =>
  field instanceof HTMLInputElement
    ? field.value !== field.defaultValue
    : [...field.options].some((option) => option.selected !== option.defaultSelected)

function follow(field: Field) {
  if (changed(field)) typed.set(field.name, field.value)
  field.addEventListener('input', () => typed.set(field.name, field.value), early)
  if (document.activeElement === field) focused = field.name
  field.addEventListener('focus', () => (focused = field.name), early)
}

const app = document.getElementById('app') as (HTMLElement & { __vue_app__?: unknown }) | null
if (!app?.__vue_app__) document.querySelectorAll<Field>('#main form :is(input, select)').forEach(follow)

/** Puts what was typed early into the form's fields of the same names, once, and the focus back. */
export function useTypedEarly(form: Readonly<Ref<HTMLFormElement | null>>): void {
  onMounted(() => {
    early.abort()
    for (const [name, value] of typed) {
      const field = form.value?.elements.namedItem(name) as Field | null | undefined
      if (!field) continue
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    if (focused) (form.value?.elements.namedItem(focused) as Field | null | undefined)?.focus()
    typed.clear()
    focused = ''
  })
}
