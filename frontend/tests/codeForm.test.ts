import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AccountsErrorCode } from '@/graphql/graphql'
import { anna, serve } from './page'

const viewer = { ...anna, displayName: '', deletion: null }
const answer = (payload: object) => ({
  data: {
    __typename: 'Mutation',
    signInConfirm: { __typename: 'SignInConfirmPayload', viewer: null, next: null, errors: [], ...payload },
  },
})
const refusal = (code: AccountsErrorCode, message: string, path: string[] = ['code']) =>
  answer({ errors: [{ __typename: 'AccountsError', path, message, code }] })

/** The form on a page of its own; `field` is where the code is typed. */
async function open(token?: string) {
  vi.resetModules()
  vi.stubGlobal('scrollTo', () => undefined)
  history.replaceState(null, '', '/sign-in')
  const { loadWords } = await import('@/words/words')
  const { start } = await import('@/routing/navigation')
  const page = () => Promise.resolve({ default: { render: () => null } })
  await loadWords()
  await start(new Proxy({} as Parameters<typeof start>[0], { get: () => page }))
  const { default: CodeForm } = await import('@/features/sign-in/CodeForm.vue')
  const shown = render(CodeForm, {
    props: { button: 'Войти', help: 'Шесть цифр', ...(token ? { token } : {}) },
  })
  return { shown, field: screen.getByLabelText<HTMLInputElement>('Код из письма') }
}

// Compiled once, or the first tests would wait for Apollo longer than for an answer.
beforeAll(() => import('@/graphql/client'))
beforeEach(() => sessionStorage.clear())
// jsdom has no layout to scroll.
beforeEach(() => void (Element.prototype.scrollIntoView = () => undefined))
afterEach(cleanup)

describe('the code field', () => {
  it('takes a code pasted with spaces and tries it at once', async () => {
    const requests = serve(refusal('CODE_WRONG', 'Код не подошёл.'))
    const { field } = await open()
    await fireEvent.update(field, ' 123 456')
    await screen.findByText('Код не подошёл.')
    expect(requests[0]?.body.variables).toEqual({ input: { code: '123456' } })
    expect(field.value).toBe('123456')
  })

  it('sends the token of the link along', async () => {
    const requests = serve(refusal('CODE_WRONG', 'Код не подошёл.'))
    const { field } = await open('0a.b')
    await fireEvent.update(field, '123456')
    await screen.findByText('Код не подошёл.')
    expect(requests[0]?.body.variables).toEqual({ input: { code: '123456', token: '0a.b' } })
  })

  it('does not spend a try on five digits', async () => {
    const requests = serve()
    const { field } = await open()
    await fireEvent.update(field, '12345')
    await fireEvent.click(screen.getByRole('button', { name: 'Войти' }))
    expect(await screen.findByText('В коде шесть цифр. Посмотрите в письмо ещё раз.')).toBeTruthy()
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.getAttribute('aria-describedby')).toBe('code-help code-error')
    expect(requests).toEqual([])
  })

  it('keeps a wrong code for correction and does not try the same by itself', async () => {
    const requests = serve(
      refusal('CODE_WRONG', 'Код не подошёл. Можно попробовать ещё 2 раза.'),
      refusal('CODE_WRONG', 'Код не подошёл. Можно попробовать ещё 1 раз.'),
    )
    const { field } = await open()
    await fireEvent.update(field, '123456')
    await screen.findByText('Код не подошёл. Можно попробовать ещё 2 раза.')
    expect(document.activeElement).toBe(field)
    await fireEvent.update(field, '12345')
    await fireEvent.update(field, '123456')
    expect(requests).toHaveLength(1)
    await fireEvent.update(field, '123457')
    await screen.findByText('Код не подошёл. Можно попробовать ещё 1 раз.')
    expect(requests).toHaveLength(2)
  })

  it('says when no try is left', async () => {
    serve(refusal('CODE_EXHAUSTED', 'Код не подошёл, и попыток больше нет.'))
    const { field, shown } = await open()
    await fireEvent.update(field, '123456')
    await vi.waitFor(() => expect(shown.emitted('over')).toEqual([['CODE_EXHAUSTED']]))
  })

  it('keeps the code when the network is gone, and tells', async () => {
    serve(new TypeError('Failed to fetch'))
    const { field } = await open()
    await fireEvent.update(field, '123456')
    expect((await screen.findByRole('alert')).textContent).toContain('Введённое осталось на месте')
    expect(field.value).toBe('123456')
  })

  it('signs in, forgets the address and goes on to where the person was going', async () => {
    sessionStorage.setItem('sign-in', '{"email":"anna@example.org"}')
    serve(answer({ viewer, next: '/account' }))
    const { field } = await open()
    await fireEvent.update(field, '123456')
    await vi.waitFor(() => expect(location.pathname).toBe('/account'))
    expect(sessionStorage.getItem('sign-in')).toBeNull()
    const { loaded } = await import('@/graphql/lazy')
    const cached = loaded.value?.client.readQuery<{ viewer: typeof viewer }>({
      query: loaded.value.documentOf('ViewerFrame'),
    })
    expect(cached?.viewer.email).toBe('anna@example.org')
  })

  it('leads who is about to be deleted to the question whether they stay', async () => {
    const deletion = { __typename: 'AccountDeletion', dueAt: '2026-03-08T20:40:00Z' }
    serve(answer({ viewer: { ...viewer, deletion }, next: '/account' }))
    const { field } = await open()
    await fireEvent.update(field, '123456')
    await vi.waitFor(() => expect(location.pathname).toBe('/diary/data'))
  })
})
