import { createRenderer, nodeOps, onScopeDispose, patchProp, type VNode } from 'vue'

const renderer = createRenderer({ ...nodeOps, patchProp })

/** Draws something into a page of which Vue's own tree knows nothing; it goes with the page's scope. */
export function mountBeside(place: Element, where: InsertPosition, draw: () => VNode): () => void {
  const host = document.createElement('div')
  place.insertAdjacentElement(where, host)
  const app = renderer.createApp({ render: draw })
  app.mount(host)
  let gone = false
  const leave = () => {
    if (gone) return
    gone = true
    app.unmount()
    host.remove()
  }
  onScopeDispose(leave)
  return leave
}
