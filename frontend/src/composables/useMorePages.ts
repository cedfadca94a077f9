import { nextTick, shallowRef, type Ref } from 'vue'

/** Shows the next page of a list below the last one, and moves the focus to the first thing that came. */
export function useMorePages(list: Readonly<Ref<HTMLElement | null>>, more: (after: string) => Promise<void>) {
  const busy = shallowRef(false)

  async function showMore(after: string): Promise<void> {
    if (busy.value) return
    busy.value = true
    const before = list.value?.children.length ?? 0
    await more(after)
    busy.value = false
    await nextTick()
    list.value?.children[before]?.querySelector('a')?.focus({ preventScroll: true })
  }

  return { busy, showMore }
}
