import { computed, shallowRef } from 'vue'
import type ru from './ru.json'

export type Language = 'ru' | 'en'
export type WordKey = keyof typeof ru
type Plural = Partial<Record<Intl.LDMLPluralRule, string>>
export type Words = Partial<Record<WordKey, string | Plural>>
type Params = Record<string, string | number>

/** The language of the address. It never changes while a document lives: the other language is a new page. */
export const language = shallowRef<Language>(document.documentElement.lang === 'en' ? 'en' : 'ru')
export const otherLanguage = computed<Language>(() => (language.value === 'en' ? 'ru' : 'en'))
/** The language as GraphQL writes it. */
export const wireLanguage = computed(() => (language.value === 'en' ? 'EN' : 'RU'))

const words = shallowRef<Words>({})
let loading: Promise<void> | undefined

/** Words that Django used for the first view, inlined by it. False: there are none, the rest must come first. */
export function takeFirstWords(): boolean {
  const inlined = document.getElementById('initial-words')?.textContent
  if (inlined) words.value = JSON.parse(inlined) as Words
  return Boolean(inlined)
}

/** All words of the language. A failed load is forgotten, so that the next call asks again. */
export function loadWords(): Promise<void> {
  loading ??= all().then((found) => void (words.value = found))
  loading.catch(() => (loading = undefined))
  return loading
}

async function all(): Promise<Words> {
  const module =
    language.value === 'en'
      ? await import(/* webpackChunkName: "words-en" */ './en.json')
      : await import(/* webpackChunkName: "words-ru" */ './ru.json')
  return module.default
}

/** The words of a key in the language shown. A plural word is chosen by the parameter `n`. */
export function t(key: WordKey, params: Params = {}): string {
  const word = words.value[key] ?? ''
  const text = typeof word === 'string' ? word : plural(word, Number(params['n']))
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

function plural(forms: Plural, n: number): string {
  return forms[new Intl.PluralRules(language.value).select(n)] ?? forms.other ?? ''
}

/** "3 октября 2026" for "2026-10-03". A date of the practice's calendar: no time zone moves it. */
export function day(date: string): string {
  const [year = 0, month = 1, number = 1] = date.slice(0, 10).split('-').map(Number)
  return t('date.day', { day: number, month: t(`date.month.${month}` as WordKey), year })
}
