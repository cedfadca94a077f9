// Mounts the app onto the markup that Django sent: an element that Vue would create the same is taken as it stands.
// So nothing blinks, what has the focus keeps it, and no heading counts as painted a second time. Unlike hydration
// it needs no marks in the markup, and where the two differ, Vue's is right: the rest is made anew.
import { createRenderer, nextTick, nodeOps, patchProp, type Component, type RendererOptions } from 'vue'

type Props = Record<string, unknown> | null | undefined
type Operations = RendererOptions<Node, Element>

/** What is known of the markup while it is being taken. */
interface Stock {
  /** Its elements in the order in which Vue asks for them: each before its children. */
  elements: Element[]
  next: number
  taken: Set<Node>
  /** Nodes that are Vue's already. */
  placed: Set<Node>
  /** Elements whose text or HTML is left as it is. */
  whole: Set<Node>
}

let stock: Stock | undefined

const words = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The next element, if it is of this kind; else it waits, since Vue may have something more than Django. */
function take(stock: Stock, tag: string, props: Props): Element | undefined {
  const element = stock.elements[stock.next]
  if (element?.localName !== tag) return undefined
  stock.next++
  stock.taken.add(element)
  for (const { name } of [...element.attributes])
    if (!props || !(name in props)) element.removeAttribute(name)
  return element
}

/** Keeps the content of an element as it is: Vue will not ask for what is in it. */
function keep(stock: Stock, element: Element): void {
  stock.whole.add(element)
  if (stock.taken.has(element)) stock.next += element.querySelectorAll('*').length
}

/** Puts an element that is in its place before `anchor`: by moving what is Vue's around it, never the element. */
function arrange({ placed }: Stock, element: ChildNode, parent: Node, anchor: Node | null | undefined): void {
  const before: Node[] = []
  const after: Node[] = []
  let pastElement = false
  let pastAnchor = false
  for (const node of parent.childNodes) {
    pastElement ||= node === element
    pastAnchor ||= node === anchor
    if (!placed.has(node)) continue
    if (pastElement && !pastAnchor) before.push(node)
    if (!pastElement && pastAnchor) after.push(node)
  }
  element.before(...before)
  element.after(...after)
}

/** Removes what Vue did not take of an element's content. */
function clean({ placed, whole }: Stock, parent: Node): void {
  if (whole.has(parent)) return
  for (const node of [...parent.childNodes]) if (!placed.has(node)) node.remove()
}

function sameHtml(element: Element, html: string): boolean {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.innerHTML === element.innerHTML
}

const plain = nodeOps as unknown as Operations

const operations: Operations = {
  ...plain,
  createElement(tag, namespace, is, props) {
    return (stock && take(stock, tag, props)) ?? plain.createElement(tag, namespace, is, props)
  },
  setElementText(node, text) {
    const element = node as Element
    if (stock) keep(stock, element)
    if (stock && !element.childElementCount && words(element.textContent) === words(text)) return
    plain.setElementText(element, text)
  },
  patchProp(element, key, old, value, namespace, parent) {
    if (stock && key === 'innerHTML') {
      keep(stock, element)
      if (sameHtml(element, String(value))) return
    }
    patchProp(element, key, old, value, namespace, parent)
  },
  insert(node, parent, anchor) {
    const inPlace = stock?.taken.has(node) && node.parentNode === parent && !stock.placed.has(node)
    if (stock && inPlace) arrange(stock, node as Element, parent, anchor)
    else plain.insert(node, parent, anchor)
    stock?.placed.add(node)
    if (stock) clean(stock, node)
  },
  insertStaticContent(...given) {
    const ends = plain.insertStaticContent?.(...given) as [Node, Node]
    for (let node: Node | null = ends[0]; node; node = node === ends[1] ? null : node.nextSibling)
      stock?.placed.add(node)
    return ends
  },
}

const stockOf = (container: Element): Stock => ({
  elements: [...container.querySelectorAll('*')],
  next: 0,
  taken: new Set(),
  placed: new Set(),
  whole: new Set(),
})

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

/** What is mounted in a task of its own: the content of an element, asked for by Vue after `show`. */
interface Later {
  element: Element
  show: () => void
}

/** With `later` a slow phone can answer a finger in between; until then its content stays as it was sent. */
export async function mountOnto(container: Element, root: Component, later?: Later): Promise<void> {
  stock = stockOf(container)
  if (later) leave(stock, later.element)
  createRenderer(operations).createApp(root).mount(container)
  clean(stock, container)
  // What Vue does from here on is about its own elements.
  stock = undefined
  if (!later) return
  await nextTask()
  stock = stockOf(later.element)
  later.show()
  await nextTick()
  clean(stock, later.element)
  stock = undefined
}

function leave(stock: Stock, element: Element): void {
  stock.elements = stock.elements.filter((one) => one === element || !element.contains(one))
  stock.whole.add(element)
}
