import { beforeEach, describe, expect, it, vi } from 'vitest'
import { digitsOf } from '@/features/sign-in/code'
import { localPath, withNext } from '@/features/sign-in/nextPath'
import { hashOf, tokenIn } from '@/features/sign-in/token'

describe('the token of a link', () => {
  it.each([
    ['#t=0a1b.c-d_e:f', '0a1b.c-d_e:f'],
    ['t=abc', 'abc'],
    ['#', undefined],
    ['', undefined],
    ['#t=', undefined],
    ['#main', undefined],
  ])('of %j is %j', (hash, token) => {
    expect(tokenIn(hash)).toBe(token)
  })

  it('comes back from the fragment made of it', () => {
    expect(tokenIn(hashOf('0a1b.c-d_e'))).toBe('0a1b.c-d_e')
  })
})

describe('the code', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123\u00a0456', '123456'],
    ['Ваш код: 123-456.', '123456'],
    ['１２３４５６', '123456'],
    ['1234567', '123456'],
    ['12', '12'],
    ['шесть', ''],
  ])('of %j is %j', (typed, digits) => {
    expect(digitsOf(typed)).toBe(digits)
  })
})

describe('where to go afterwards', () => {
  it.each(['/account', '/en/account?tab=1#name', '/', '/статьи'])('%s is ours', (path) => {
    expect(localPath(path)).toBe(path)
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'account',
    '/two words',
    `/${'a'.repeat(500)}`,
    '',
    null,
    undefined,
  ])('%s is not', (path) => {
    expect(localPath(path)).toBe('')
  })

  it('is written into an address', () => {
    expect(withNext('/sign-in', '/account?tab=1')).toBe('/sign-in?next=%2Faccount%3Ftab%3D1')
    expect(withNext('/sign-in', '')).toBe('/sign-in')
  })
})

describe('what a tab keeps', () => {
  beforeEach(() => sessionStorage.clear())
  const kept = () => import('@/features/sign-in/keptLetter')
  const sent = (minutes: number) => ({
    maskedEmail: 'a•••@example.org',
    expiresAt: new Date(Date.now() + minutes * 60_000).toISOString(),
  })

  it('is the address and the letter that is out', async () => {
    const { keep, readKept } = await kept()
    const letter = sent(5)
    keep({ email: 'anna@example.org', sent: letter })
    expect(readKept()).toEqual({ email: 'anna@example.org', sent: letter })
  })

  it('is only the address once the letter is too old', async () => {
    const { keep, readKept } = await kept()
    keep({ email: 'anna@example.org', sent: sent(-1) })
    expect(readKept()).toEqual({ email: 'anna@example.org', sent: undefined })
  })

  it('is nothing where the browser keeps nothing', async () => {
    const { keep, readKept } = await kept()
    vi.stubGlobal('sessionStorage', undefined)
    keep({ email: 'anna@example.org' })
    expect(readKept()).toEqual({ email: '' })
  })
})
