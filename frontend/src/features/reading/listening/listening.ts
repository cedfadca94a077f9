import sheet from './listening.lazy.css'
import { withSheet } from '@/routing/lazySheet'
import ListenBar from '@/features/reading/listening/ListenBar.vue'

export { watchVoices } from '@/features/reading/listening/voices'

/** The bar, with its look. */
export async function loadBar() {
  await withSheet(sheet)
  return ListenBar
}
