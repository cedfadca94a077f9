// Both languages have the same keys, the same placeholders, their own plural forms, and every key is used.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const FORMS = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] }
const read = (language) => JSON.parse(readFileSync(`frontend/src/words/${language}.json`, 'utf8'))
const words = { ru: read('ru'), en: read('en') }
const problems = []

const forms = (word) => (typeof word === 'string' ? [word] : Object.values(word))
const placeholders = (word) =>
  [...new Set(forms(word).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort().join(' ')

for (const [language, other] of [
  ['ru', 'en'],
  ['en', 'ru'],
])
  for (const [key, word] of Object.entries(words[language])) {
    if (!(key in words[other])) problems.push(`${key}: missing in ${other}.json`)
    else if (placeholders(word) !== placeholders(words[other][key]))
      problems.push(`${key}: other placeholders in ${other}.json`)
    if (typeof word !== 'string' && Object.keys(word).join() !== FORMS[language].join())
      problems.push(`${key}: ${language} needs the forms ${FORMS[language].join(', ')}, in this order`)
    if (forms(word).some((text) => text.trim() === '')) problems.push(`${key}: empty in ${language}.json`)
    if (forms(word).some((text) => text.includes('!')))
      problems.push(`${key}: exclamation mark in ${language}.json`)
  }

const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(vue|ts|html|py)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
const code = ['frontend/src', 'project/pages', 'project/templates', 'project/templatetags']
  .flatMap(files)
  .join('\n')
// A key may be put together: `state.${word}Title`, f"date.month.{n}".
const composed = [...code.matchAll(/[`"']([\w.]+\.)?(\w*)(?:\$?\{)/g)].map(
  ([, folder = '', start]) => folder + start,
)
const used = (key) =>
  code.includes(key) || composed.some((start) => start.includes('.') && key.startsWith(start))
for (const key of Object.keys(words.ru)) if (!used(key)) problems.push(`${key}: used nowhere`)

for (const problem of problems) console.error(problem)
console.log(`${Object.keys(words.ru).length} words in two languages, ${problems.length} problems.`)
process.exitCode = problems.length ? 1 : 0
