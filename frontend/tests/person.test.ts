import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, h, useTemplateRef } from 'vue'
import { mountOnto } from '@/app/adopt'
import { anna } from './page'

beforeEach(() => vi.resetModules())

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
  const field = (root: string) => document.querySelector(`${root} input`) as HTMLInputElement
  const django = '<main id="main"><form><input name="email" value=""></form></main>'

  /** Vue's form in a root, and what it was told. */
  async function mountForm(root: string) {
    const { useTypedEarly } = await import('@/composables/useTypedEarly')
    const told: string[] = []
    const onInput = (event: Event) => told.push((event.target as HTMLInputElement).value)
    const setup = () => {
      useTypedEarly(useTemplateRef<HTMLFormElement>('form'))
      return () => h('form', { ref: 'form' }, h('input', { name: 'email', onInput }))
    }
    createApp({ setup }).mount(root)
    return told
  }

  it('is in the new field, which is told of it, with the focus', async () => {
    document.body.innerHTML = `<div id="app">${django}</div>`
    await import('@/composables/useTypedEarly')
    field('#app').focus()
    field('#app').value = 'anna@ex'
    field('#app').dispatchEvent(new Event('input', { bubbles: true }))
    const told = await mountForm('#app')
    expect(field('#app').value).toBe('anna@ex')
    expect(told).toEqual(['anna@ex'])
    expect(document.activeElement).toBe(field('#app'))
  })

  it("is put back once: a field that goes on as the client's own is not followed", async () => {
    document.body.innerHTML = `<div id="app">${django}</div><div id="next"></div>`
    await import('@/composables/useTypedEarly')
    const old = field('#app')
    await mountForm('#app')
    old.value = 'typed later'
    old.dispatchEvent(new Event('input', { bubbles: true }))
    await mountForm('#next')
    expect(field('#next').value).toBe('')
  })

  it('is nothing when nothing was typed', async () => {
    document.body.innerHTML = `<div id="app">${django}</div>`
    const told = await mountForm('#app')
    expect(field('#app').value).toBe('')
    expect(told).toEqual([])
  })

  it('is not what stands in another page of the client', async () => {
    document.body.innerHTML = '<div id="app"></div><div id="next"></div>'
    const innerHTML = '<form><input name="email"></form>'
    const render = () => h('main', { id: 'main', innerHTML })
    mountOnto(document.querySelector('#app') as Element, { render })
    field('#app').value = 'of another page'
    const told = await mountForm('#next')
    expect(field('#next').value).toBe('')
    expect(told).toEqual([])
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
