import { describe, expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { useFormErrors } from '@/composables/useFormErrors'
import { use } from './page'

function form() {
  document.body.innerHTML =
    '<form><input name="email"><input name="code"><input type="radio" name="way" value="a"><input type="radio" name="way" value="b"></form>'
  const element = shallowRef(document.querySelector('form'))
  return use(() => useFormErrors(element)).result
}
const focused = () => (document.activeElement as HTMLInputElement | null)?.name

describe('useFormErrors', () => {
  it('gives each field its message and focuses the first', async () => {
    const errors = form()
    const well = await errors.apply([
      { path: ['code'], message: 'Код не подошёл' },
      { path: ['email'], message: 'Проверьте адрес' },
    ])
    expect(well).toBe(false)
    expect(errors.of('email')).toBe('Проверьте адрес')
    expect(errors.of('code')).toBe('Код не подошёл')
    expect(focused()).toBe('code')
    expect(errors.byField.value.map(({ name }) => name)).toEqual(['code', 'email'])
  })

  it('keeps errors of no field apart', async () => {
    const errors = form()
    await errors.apply([{ path: [], message: 'Слишком много попыток' }])
    expect(errors.general.value).toEqual(['Слишком много попыток'])
    expect(errors.byField.value).toEqual([])
  })

  it('focuses one of a group of radio buttons', async () => {
    const errors = form()
    await errors.apply([{ path: ['way'], message: 'Выберите' }])
    expect(focused()).toBe('way')
  })

  it('forgets everything when an answer has no errors', async () => {
    const errors = form()
    await errors.apply([{ path: ['email'], message: 'Проверьте адрес' }])
    expect(await errors.apply([])).toBe(true)
    expect(errors.of('email')).toBeUndefined()
  })
})
