import { shallowRef, watch, type Ref } from 'vue'

/**
 * Shows the next page of a list below what is shown, and moves the focus to the first thing that came.
 * `count`: how many are shown, each a child of `list` with a link.
 */
export function useMorePages(
  list: Readonly<Ref<HTMLElement | null>>,
  count: () => number,
  more: (after: string) => Promise<void>,
) {
  const busy = shallowRef(false)

  async function showMore(after: string): Promise<void> {
    if (busy.value) return
    busy.value = true
    await more(after)
    busy.value = false
  }

  watch(
    count,
    (now, before) => {
      if (now > before) list.value?.children[before]?.querySelector('a')?.focus({ preventScroll: true })
    },
    { flush: 'post' },
  )

  return { busy, showMore }
}
