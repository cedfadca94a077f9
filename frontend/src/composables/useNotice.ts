import { shallowRef } from 'vue'
import { withSheet } from '@/routing/lazySheet'
import sheet from '@/styles/people.lazy.css'

const SHOWN_MS = 8000
let timer: ReturnType<typeof setTimeout> | undefined

/** What can be done about it, in a word: "Вернуть". */
interface Remedy {
  word: string
  act: () => unknown
}

/** A short word about what has just been done, shown over whatever page is there (app/frame/AppNotice.vue). */
export const notice = shallowRef('')
export const remedy = shallowRef<Remedy>()

/** With a remedy there is more time: it has to be read, thought about and reached. */
export function say(words: string, otherwise?: Remedy): void {
  clearTimeout(timer)
  void withSheet(sheet)
  notice.value = words
  remedy.value = otherwise
  timer = setTimeout(hush, otherwise ? 3 * SHOWN_MS : SHOWN_MS)
}

export function hush(): void {
  clearTimeout(timer)
  notice.value = ''
}
