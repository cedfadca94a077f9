import { describe, expect, it } from 'vitest'
/* eslint-disable vue/one-component-per-file -- a list and its item */
import { createApp, defineComponent, h, nextTick, shallowRef, type VNodeArrayChildren } from 'vue'
import { mountOnto } from '@/app/adopt'

const more = shallowRef(false)
const Item = defineComponent({
  props: { name: { type: String, required: true } },
  setup: (props) => () => [h('li', { class: 'item' }, [h('b', props.name), ' and text'])],
})
const App = defineComponent({
  setup() {
    const presses = shallowRef(0)
    return () => [
      h('header', [h('svg', { class: 'icon' }, [h('path', { d: 'M0 0' })]), 'Опора']),
      h('main', { id: 'main' }, [
        h('h1', 'Заголовок'),
        more.value ? h('p', { class: 'more' }, 'Ещё') : undefined,
        h('ul', [[h(Item, { name: 'a' }), h(Item, { name: 'b' })]] as VNodeArrayChildren),
        h('div', { class: 'prose', innerHTML: '<p>Текст <em>editor</em></p>' }),
        h('button', { onClick: () => presses.value++ }, `Нажато ${presses.value}`),
      ]),
    ]
  },
})

const SENT = `
  <header><svg class="icon"><path d="M0 0"></path></svg>Опора</header>
  <main id="main">
    <h1>
      Заголовок
    </h1>
    <ul>
      <li class="item"><b>a</b> and text</li>
      <li class="item"><b>b</b> and text</li>
    </ul>
    <div class="prose"><p>Текст <em>editor</em></p></div>
    <button data-only-django="">Нажато 0</button>
  </main>`

function mounted(html: string) {
  more.value = false
  document.body.innerHTML = `<div id="app">${html}</div><div id="fresh"></div>`
  const app = document.getElementById('app') as HTMLElement
  const before = new Set(app.querySelectorAll('*'))
  mountOnto(app, App)
  createApp(App).mount('#fresh')
  const fresh = document.getElementById('fresh') as HTMLElement
  const kept = [...app.querySelectorAll('*')].filter((element) => before.has(element))
  return { app, fresh, kept }
}
const tree = (element: Element) =>
  element.innerHTML
    .replace(/<!--.*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]+>) ?/g, '$1')

describe('mounting onto what Django sent', () => {
  it('keeps every element and gives what Vue alone would give', () => {
    const { app, fresh, kept } = mounted(SENT)
    expect(tree(app)).toBe(tree(fresh))
    expect(kept).toHaveLength(app.querySelectorAll('*').length)
  })

  it('keeps the text of a heading and of an editor as they stand', () => {
    document.body.innerHTML = `<div id="app">${SENT}</div>`
    const texts = ['h1', '.prose em'].map((selector) => document.querySelector(selector)?.firstChild)
    mountOnto(document.getElementById('app') as HTMLElement, App)
    expect(['h1', '.prose em'].map((selector) => document.querySelector(selector)?.firstChild)).toEqual(texts)
    expect(texts.every((text) => text?.isConnected)).toBe(true)
  })

  it('lives on as an app', async () => {
    const { app } = mounted(SENT)
    app.querySelector('button')?.click()
    more.value = true
    await nextTick()
    expect(app.querySelector('button')?.textContent).toBe('Нажато 1')
    expect([...app.querySelectorAll('main > *')].map(({ localName }) => localName)).toEqual([
      'h1',
      'p',
      'ul',
      'div',
      'button',
    ])
    more.value = false
    await nextTick()
    expect(app.querySelector('.more')).toBeNull()
  })

  it.each([
    ['nothing was sent', ''],
    ['an element is missing', SENT.replace(/<h1>[^]*<\/h1>/, '')],
    ['an element is too many', SENT.replace('<ul>', '<p>Лишнее</p><ul>')],
    ['a text differs', SENT.replace('Заголовок', 'Другой')],
    ['the text of an editor differs', SENT.replace('editor', 'редактор <b>и</b> ещё')],
    ['the order differs', SENT.replace(/(<h1>[^]*<\/h1>)([^]*<\/ul>)/, '$2$1')],
  ])('is right when %s', (_what, html) => {
    const { app, fresh } = mounted(html)
    expect(tree(app)).toBe(tree(fresh))
  })
})
