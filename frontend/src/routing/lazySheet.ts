// What Django linked already.
const linked = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
const coming = new Map(linked.map(({ href }) => [new URL(href).pathname, Promise.resolve()]))

/** A style sheet that only a lazy chunk needs; resolves when it holds, or cannot be had: words come first. */
export function withSheet(href: string): Promise<void> {
  let sheet = coming.get(href)
  if (!sheet) {
    sheet = new Promise((done) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
      link.addEventListener('load', () => done())
      link.addEventListener('error', () => {
        coming.delete(href)
        done()
      })
      document.head.append(link)
    })
    coming.set(href, sheet)
  }
  return sheet
}
