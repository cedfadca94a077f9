// The first load of the heaviest pages, gzipped, against docs/frontend.md. Fails when one is too heavy.
import { readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

// Who opens the account or the diary comes to write: those pages bring their forms along.
const LIMITS = { js: 45_000, personal: 60_000, css: 10_000 }
const routes = JSON.parse(readFileSync('frontend/src/routes.json', 'utf8'))
const { assets } = JSON.parse(readFileSync('frontend/webpack-stats.json', 'utf8'))
const weigh = (name) => gzipSync(readFileSync(`frontend/dist/${name}`), { level: 9 }).length
const named = (start, end) =>
  Object.keys(assets).filter((name) => name.startsWith(start) && name.endsWith(end))

const main = weigh(named('main.', '.js')[0])
const pages = named('page-', '.js').map((name) => ({ name: name.split('.')[0], bytes: weigh(name) }))
const css = weigh(named('style.', '.css')[0])
const rows = [
  ['main', main],
  ...pages.map(({ name, bytes }) => [name, bytes]),
  ...named('words-', '.js').map((name) => [`${name.split('.')[0]} (after the first view)`, weigh(name)]),
  ['style', css],
  ['drawings', gzipSync(readFileSync(`frontend/dist/${named('drawings.', '.svg')[0]}`), { level: 9 }).length],
  ...named('', '.woff2').map((name) => [name.split('.')[0], statSync(`frontend/dist/${name}`).size]),
]
for (const [name, bytes] of rows) console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${name}`)

const isPersonal = ({ name }) => /^[/](account|diary)/.test(routes[name.replace('page-', '')])
const heaviest = (some) => Math.max(...some.map(({ bytes }) => bytes))
const found = {
  js: main + heaviest(pages.filter((page) => !isPersonal(page))),
  personal: main + heaviest(pages.filter(isPersonal)),
  css,
}
console.log(
  `First load: ${found.js} of ${LIMITS.js} bytes of JavaScript, of a personal page ${found.personal} of ${LIMITS.personal}, ` +
    `${css} of ${LIMITS.css} bytes of CSS, gzipped.`,
)
for (const kind of Object.keys(LIMITS))
  if (found[kind] > LIMITS[kind]) {
    console.error(`${kind}: ${found[kind] - LIMITS[kind]} bytes over the limit.`)
    process.exitCode = 1
  }
