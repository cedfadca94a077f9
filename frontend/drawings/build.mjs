// One sprite of all drawings. The bundler calls sprite(); `node build.mjs` prints what it weighs.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const folder = dirname(fileURLToPath(import.meta.url))
// The app icon has literal colours and becomes PNG files; no page shows it.
const NOT_IN_SPRITE = new Set(['icon'])

/** Names of the drawings in the sprite, sorted: the ids that a page may ask for. */
export function names() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.svg'))
    .map((file) => file.slice(0, -'.svg'.length))
    .filter((name) => !NOT_IN_SPRITE.has(name))
    .sort()
}

function symbol(name) {
  const source = readFileSync(join(folder, `${name}.svg`), 'utf8').trim()
  const parts = /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" ([^>]*viewBox="[^"]+"[^>]*)>([^]*)<\/svg>$/.exec(source)
  if (!parts) throw new Error(`${name}.svg: expected one <svg xmlns=... viewBox=...> element`)
  const [, attributes, body] = parts
  return `<symbol id="${name}" ${attributes}>${body.replace(/\s+/g, ' ').replace(/> </g, '><').trim()}</symbol>`
}

/** The sprite as one SVG text; used as <use href="drawings.<hash>.svg#name"/>. */
export function sprite() {
  return `<svg xmlns="http://www.w3.org/2000/svg">${names().map(symbol).join('')}</svg>`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = sprite()
  const gzip = gzipSync(text, { level: 9 }).length
  console.log(`${names().length} drawings, ${Buffer.byteLength(text)} bytes, ${gzip} bytes gzipped`)
}
