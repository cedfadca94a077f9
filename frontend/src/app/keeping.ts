// Texts that are read are kept on the device when their reader has chosen so (components/KeepReading.vue).
import { watch } from 'vue'
import { shown, type Shown } from '@/routing/navigation'

const READ = new Set<string>(['article', 'section', 'newsItem'])
// The text itself goes first.
const PAUSE_MS = 1500

async function keepIfChosen({ name, path }: Shown): Promise<void> {
  if (!READ.has(name) || !(await caches.has('kept-texts'))) return
  const { keep } = await import(/* webpackChunkName: "kept" */ '@/composables/keptTexts')
  await keep(path)
}

export function keepWhatIsRead(): void {
  if (!globalThis.caches) return
  watch(shown, (page) => setTimeout(() => page && keepIfChosen(page).catch(() => undefined), PAUSE_MS), {
    immediate: true,
  })
}
