import { onBeforeUnmount, onMounted, shallowRef } from 'vue'

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
