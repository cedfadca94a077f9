import { computed, shallowRef } from 'vue'
import ru from './ru.json'

export type Language = 'ru' | 'en'
export type WordKey = keyof typeof ru
type Word = string | Partial<Record<Intl.LDMLPluralRule, string>>
type Params = Record<string, string | number>

const dictionaries: { ru: Record<WordKey, Word>; en?: Record<WordKey, Word> } = { ru }
export const language = shallowRef<Language>('ru')
/** The language as GraphQL writes it. */
export const wireLanguage = computed(() => (language.value === 'en' ? 'EN' : 'RU'))

export async function setLanguage(wanted: Language): Promise<void> {
  if (wanted === 'en') dictionaries.en ??= (await import(/* webpackChunkName: "words-en" */ './en.json')).default
  language.value = wanted
  document.documentElement.lang = wanted
}

/** The words of a key in the language shown. A plural word is chosen by the parameter `n`. */
export function t(key: WordKey, params: Params = {}): string {
  const word = dictionaries[language.value]?.[key] ?? ru[key]
  const text = typeof word === 'string' ? word : plural(word as Exclude<Word, string>, Number(params['n']))
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

function plural(forms: Exclude<Word, string>, n: number): string {
  return forms[new Intl.PluralRules(language.value).select(n)] ?? forms.other ?? ''
}

/** "3 октября 2026" for "2026-10-03". A date of the practice's calendar: no time zone moves it. */
export function day(date: string): string {
  const [year = 0, month = 1, number = 1] = date.slice(0, 10).split('-').map(Number)
  return t('date.day', { day: number, month: t(`date.month.${month}` as WordKey), year })
}
