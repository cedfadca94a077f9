import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import { whenIdle } from '@/composables/whenIdle'
import type { TermCardFragment } from '@/graphql/graphql'

/** Footnotes and terms explained in place. Nothing of it is needed for the first view, so it comes later. */
export function useComforts(
  prose: Readonly<Ref<HTMLElement | null>>,
  text: { body: string; terms?: readonly TermCardFragment[] | undefined },
): void {
  let leave = (): void => undefined
  let callOff: (() => void) | undefined

  async function attach() {
    // Without it the links lead where they say.
    const comforts = await import(/* webpackChunkName: "comforts" */ './comforts/explanations').catch(
      () => undefined,
    )
    leave()
    if (comforts && prose.value) leave = comforts.explainIn(prose.value, text.terms ?? [])
  }
  const attachSoon = () => (callOff = whenIdle(() => void attach()))

  onMounted(attachSoon)
  watch(() => text.body, attachSoon, { flush: 'post' })
  onBeforeUnmount(() => {
    callOff?.()
    leave()
  })
}
