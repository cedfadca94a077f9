// What a page has besides its first view: a chunk of its own, loaded when the page itself is there.
import { KEPT_TEXTS } from '@/composables/shelves'
import { follow } from '@/features/progress/follow'
import { shown, type Shown } from '@/routing/navigation'

const READ = new Set<string>(['article', 'section', 'newsItem'])

/** Texts that are read are kept on the device when their reader has chosen so (components/KeepReading.vue). */
async function keepIfChosen({ name, path }: Shown): Promise<void> {
  if (!READ.has(name) || !globalThis.caches || !(await caches.has(KEPT_TEXTS))) return
  const { keep } = await import(/* webpackChunkName: "kept" */ '@/composables/keptTexts')
  await keep(path)
}

export async function afterView(page: Shown | undefined): Promise<void> {
  if (!page || page !== shown.value) return
  await Promise.allSettled([keepIfChosen(page), follow(page)])
}
