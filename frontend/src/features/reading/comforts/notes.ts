interface Note {
  link: HTMLAnchorElement
  /** «Сноска 1» */
  name: string
  words: HTMLElement
}

/** The footnote whose mark stands at this place of a text. */
export function noteOf(target: EventTarget | null): Note | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.note-ref a') : null
  const words = link && document.getElementById(link.hash.slice(1))
  return link && words ? { link, words, name: link.ariaLabel ?? '' } : undefined
}

/** What the note says, without the way back: the reader has not left. */
export function noteContent({ name, words }: Note): DocumentFragment {
  const content = document.createDocumentFragment()
  const title = Object.assign(document.createElement('p'), {
    className: 'explanation-title',
    textContent: name,
  })
  const body = document.createElement('p')
  body.append(...[...words.childNodes].map((node) => node.cloneNode(true)))
  body.querySelector('.note-back')?.remove()
  content.append(title, body)
  return content
}
