import { nextTick, onBeforeUnmount, onMounted, shallowRef, watch, type Ref } from 'vue'

// A heading is reached when it stands in the upper part of the screen: below the sticky header and some air.
const REACHED_PX = 180

/** The id of the heading under which the reader is, empty above the first. */
export function useCurrentHeading(ids: () => readonly string[]) {
  const current = shallowRef('')
  let asked = false

  function look() {
    asked = false
    const passed = ids().filter((id) => {
      const top = document.getElementById(id)?.getBoundingClientRect().top
      return top !== undefined && top < REACHED_PX
    })
    current.value = passed.at(-1) ?? ''
  }
  function lookSoon() {
    if (!asked) requestAnimationFrame(look)
    asked = true
  }

  onMounted(() => addEventListener('scroll', lookSoon, { passive: true }))
  onBeforeUnmount(() => removeEventListener('scroll', lookSoon))
  return current
}

/** Keeps the marked link of contents in sight by scrolling their own box, never the page. */
export function useContentsInSight(box: Ref<HTMLElement | null>, current: Ref<string>): void {
  function follow() {
    const link = [...(box.value?.querySelectorAll<HTMLElement>('[aria-current]') ?? [])].at(-1)
    if (!box.value || !link) return
    const frame = box.value.getBoundingClientRect()
    const place = link.getBoundingClientRect()
    const hidden = place.top < frame.top || place.bottom > frame.bottom
    if (hidden) box.value.scrollTop += place.top - frame.top - (frame.height - place.height) / 2
  }
  onMounted(follow)
  watch(current, () => void nextTick(follow))
}
