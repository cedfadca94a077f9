import { beforeEach, describe, expect, it, vi } from 'vitest'
import { inline } from './page'

async function wordsOf(language: 'ru' | 'en') {
  document.documentElement.lang = language
  const words = await import('@/words/words')
  await words.loadWords()
  return words
}

beforeEach(() => vi.resetModules())

describe('t', () => {
  it.each([
    [1, '1 минута чтения'],
    [2, '2 минуты чтения'],
    [5, '5 минут чтения'],
    [11, '11 минут чтения'],
    [21, '21 минута чтения'],
    [24, '24 минуты чтения'],
    [112, '112 минут чтения'],
  ])('chooses the Russian plural of %i', async (n, words) => {
    const { t } = await wordsOf('ru')
    expect(t('reading.minutes', { n })).toBe(words)
  })

  it.each([
    [1, '1 section'],
    [27, '27 sections'],
  ])('chooses the English plural of %i', async (n, words) => {
    const { t } = await wordsOf('en')
    expect(t('home.sections', { n })).toBe(words)
  })

  it('puts values into their places and leaves unknown places alone', async () => {
    const { t } = await wordsOf('ru')
    expect(t('title.page', { title: 'Сон' })).toBe('Сон · {site}')
  })
})

describe('the words of the first view', () => {
  it('are there before any file is loaded', async () => {
    inline('initial-words', { 'frame.signIn': 'Войти' })
    const { takeFirstWords, t } = await import('@/words/words')
    expect(takeFirstWords()).toBe(true)
    expect(t('frame.signIn')).toBe('Войти')
    expect(t('help.title')).toBe('')
  })

  it('are joined by the rest', async () => {
    inline('initial-words', { 'frame.signIn': 'Войти' })
    const { takeFirstWords, loadWords, t } = await import('@/words/words')
    takeFirstWords()
    await loadWords()
    expect(t('help.title')).toBe('Нужна помощь сейчас')
  })

  it('are missed on a page without them', async () => {
    const { takeFirstWords } = await import('@/words/words')
    expect(takeFirstWords()).toBe(false)
  })
})

describe('day', () => {
  it.each([
    ['ru', '3 октября 2026'],
    ['en', '3 October 2026'],
  ] as const)('writes a date in %s', async (language, words) => {
    const { day } = await wordsOf(language)
    expect(day('2026-10-03')).toBe(words)
  })
})
