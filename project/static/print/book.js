// Writes the page numbers into the contents. CSS could do it (target-counter), but no browser can yet.
// The book is laid out once in columns of a page's size: a column breaks where a page does.
const book = document.querySelector('.book')

function pageOf(element, width) {
  return Math.round((element.getBoundingClientRect().left - book.getBoundingClientRect().left) / width) + 1
}

function number() {
  book.classList.add('measured')
  const width = book.clientWidth
  const found = Array.from(document.querySelectorAll('.contents a'), (link) => [
    link.querySelector('.page'),
    pageOf(document.getElementById(link.hash.slice(1)), width),
  ])
  book.classList.remove('measured')
  for (const [place, page] of found) place.textContent = page
  document.documentElement.dataset.numbered = 'true'
}

async function ready() {
  await document.fonts.ready
  await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)))
  number()
}

document.querySelector('.print-now').addEventListener('click', () => window.print())
void ready()
