import { shallowRef } from 'vue'

const SHOWN_MS = 8000
let timer: ReturnType<typeof setTimeout> | undefined

/** A short word about what has just been done, shown over whatever page is there (app/frame/AppNotice.vue). */
export const notice = shallowRef('')

export function say(words: string): void {
  clearTimeout(timer)
  notice.value = words
  timer = setTimeout(hush, SHOWN_MS)
}

export function hush(): void {
  clearTimeout(timer)
  notice.value = ''
}
