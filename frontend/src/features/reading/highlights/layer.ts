import { createRenderer, nodeOps, patchProp } from 'vue'
import { withSheet } from '@/routing/lazySheet'
import HighlightLayer from '@/features/reading/highlights/HighlightLayer.vue'
import sheet from './highlights.lazy.css'

/** Puts what is needed for marking beside the text: an application of its own, so that the page stays as it is. */
export function mountHighlights(prose: HTMLElement, route: 'article' | 'section'): () => void {
  void withSheet(sheet)
  const made = () => document.createElement('div')
  const [home, before, after] = [made(), made(), made()]
  prose.before(before)
  prose.after(after)
  after.append(home)
  // As app/adopt.ts makes its own: nothing more of Vue has to be in the first load.
  const app = createRenderer<Node, Element>({ ...nodeOps, patchProp }).createApp(HighlightLayer, {
    prose,
    route,
    before,
    after,
  })
  app.mount(home)
  return () => {
    app.unmount()
    for (const place of [before, after]) place.remove()
  }
}
