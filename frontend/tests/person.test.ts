import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, defineComponent, h, useTemplateRef } from 'vue'

beforeEach(() => vi.resetModules())

const anna = {
  __typename: 'Viewer' as const,
  id: '1',
  email: 'anna@example.org',
  displayName: 'Анна',
  language: 'RU' as const,
  viewerCanOpenAdmin: false,
}

describe('after signing out', () => {
  it('nothing of the person is left in the cache', async () => {
    const { loadClient } = await import('@/graphql/lazy')
    const { rememberViewer } = await import('@/composables/useViewer')
    const { client } = await loadClient()
    await rememberViewer(anna, { tell: false })
    expect(JSON.stringify(client.cache.extract())).toContain('anna@example.org')
    await rememberViewer(null, { tell: false })
    expect(JSON.stringify(client.cache.extract())).not.toContain('Анна')
    expect(JSON.stringify(client.cache.extract())).not.toContain('anna@example.org')
  })
})

describe('what was typed before the client was there', () => {
  /** Django's form, something done to it, and then Vue's form in its place. */
  async function takeOver(early: (field: HTMLInputElement) => void) {
    document.body.innerHTML =
      '<div id="app"><main id="main"><form><input name="email" value=""></form></main></div>'
    const { useTypedEarly } = await import('@/composables/useTypedEarly')
    early(document.querySelector('input') as HTMLInputElement)
    const typed: string[] = []
    const onInput = (event: Event) => typed.push((event.target as HTMLInputElement).value)
    const Form = defineComponent({
      setup() {
        useTypedEarly(useTemplateRef<HTMLFormElement>('form'))
        return () => h('form', { ref: 'form' }, h('input', { name: 'email', onInput }))
      },
    })
    createApp(Form).mount('#app')
    return { field: document.querySelector('input') as HTMLInputElement, typed }
  }

  it('is in the new field, which is told of it, with the focus', async () => {
    const { field, typed } = await takeOver((old) => {
      old.focus()
      old.value = 'anna@ex'
      old.dispatchEvent(new Event('input', { bubbles: true }))
    })
    expect(field.value).toBe('anna@ex')
    expect(typed).toEqual(['anna@ex'])
    expect(document.activeElement).toBe(field)
  })

  it('is nothing when nothing was typed', async () => {
    const { field, typed } = await takeOver(() => undefined)
    expect(field.value).toBe('')
    expect(typed).toEqual([])
  })
})

describe('the time zone of the device', () => {
  const zones = () => import('@/features/account/zones')
  const here = (timeZone: string) => {
    const real = Intl.DateTimeFormat
    vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function (...given) {
      return new real(given[0], { timeZone, ...given[1] })
    } as typeof Intl.DateTimeFormat)
  }

  it('is offered when it is another one', async () => {
    here('Asia/Yekaterinburg')
    const { otherZoneHere } = await zones()
    expect(otherZoneHere('Europe/Moscow')).toEqual({ name: 'Asia/Yekaterinburg', title: 'Екатеринбург' })
  })

  it('is not offered under its other name', async () => {
    here('Asia/Calcutta')
    const { otherZoneHere } = await zones()
    expect(otherZoneHere('Asia/Kolkata')).toBeUndefined()
  })

  it('is offered also when the list does not name it', async () => {
    here('Asia/Qyzylorda')
    const { otherZoneHere, isListed } = await zones()
    expect(otherZoneHere('Europe/Moscow')).toEqual({ name: 'Asia/Qyzylorda', title: 'Qyzylorda' })
    expect(isListed('Asia/Qyzylorda')).toBe(false)
  })
})
