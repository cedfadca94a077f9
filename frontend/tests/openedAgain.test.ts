import { describe, expect, it } from 'vitest'
import { device } from './device'
import {
  form,
  isLeft,
  leftOffline,
  leftOnTheWay,
  noNetwork,
  onDevice,
  said,
  until,
  type Answer,
  type Note,
} from './form'

const stored = { value: { note: 'утро' }, version: 1 }

describe('a record that is opened again before its page has saved', () => {
  it('shows what was typed there, and is no second text', async () => {
    const { rows } = device()
    const before = await leftOnTheWay('утро и день', { stored })

    // The page's cache still has the version of before.
    const again = form([{ kind: 'saved', version: 3 }], { stored })
    expect(again.value.value.note).toBe('утро и день')
    again.type('утро, день и вечер')
    await until(() => again.autosave.state.value === 'waiting')
    expect(again.save).not.toHaveBeenCalled()
    before.come({ kind: 'saved', version: 2 })

    await said(again, 'saved')
    expect(again.save.mock.calls).toEqual([[{ note: 'утро, день и вечер' }, 2]])
    expect(again.autosave.conflict.value).toBeUndefined()
    await onDevice(0, rows)
  })

  it('sends nothing when nothing more was typed', async () => {
    const { rows } = device()
    const before = await leftOnTheWay('утро и день', { stored })
    const again = form([], { stored })
    before.come({ kind: 'saved', version: 2 })
    await onDevice(0, rows)
    await again.autosave.flush()
    expect(again.save).not.toHaveBeenCalled()
    expect(again.value.value.note).toBe('утро и день')
    expect(again.autosave.restored.value).toBe(false)
  })

  it('goes on with what could not be sent', async () => {
    const { rows } = device()
    await leftOffline('в метро', { stored })
    const again = form([{ kind: 'saved', version: 2 }], { stored })
    expect(again.value.value.note).toBe('в метро')
    await said(again, 'saved')
    expect(again.save.mock.lastCall).toEqual([{ note: 'в метро' }, 1])
    await onDevice(0, rows)
  })

  it('and left at once again hands on what was typed first', async () => {
    device()
    const before = await leftOnTheWay('утро и день', { stored })
    form([], { stored }).leave()
    const third = form([], { stored })
    expect(third.value.value.note).toBe('утро и день')
    before.come({ kind: 'saved', version: 2 })
    await until(() => third.autosave.state.value === 'idle')
    third.type('утро, день и вечер')
    await third.autosave.flush()
    expect(third.save.mock.lastCall?.[1]).toBe(2)
  })

  it('shows what another device wrote meanwhile', async () => {
    device()
    const before = await leftOnTheWay('отсюда', { stored })
    const other: Answer = { kind: 'conflict', stored: { value: { note: 'с телефона' }, version: 2 } }
    const again = form([other], { stored })
    before.come(other)
    await said(again, 'conflict')
    expect(again.value.value.note).toBe('отсюда')
    expect(again.autosave.conflict.value?.value.note).toBe('с телефона')
  })

  it('takes nothing over from a page that had saved everything', async () => {
    device()
    const before = form([{ kind: 'saved', version: 2 }], { stored })
    before.type('утро и день')
    await said(before, 'saved')
    before.leave()
    const again = form([], { stored: { value: { note: 'с телефона' }, version: 3 } })
    expect(again.value.value.note).toBe('с телефона')
  })
})

describe('a tab that was closed while its text was under way', () => {
  it('meets its own text when it is opened again, and asks nothing', async () => {
    device()
    const before = form([noNetwork], { stored })
    before.type('дошло')
    await said(before, 'offline')
    before.type('дошло, и дальше')
    before.leave()
    await isLeft(1)
    const arrived: Answer = { kind: 'conflict', stored: { value: { note: 'дошло' }, version: 2 } }
    const again = form([arrived, { kind: 'saved', version: 3 }], {
      stored: { value: { note: 'дошло' }, version: 2 },
    })
    await said(again, 'saved')
    expect(again.save.mock.lastCall).toEqual([{ note: 'дошло, и дальше' }, 2])
  })
})

describe('a record that was only looked at elsewhere', () => {
  const same = (one: Note, other: Note) => one.note === other.note
  const lookedAt: Answer = { kind: 'conflict', stored: { value: { note: 'утро', step: 5 }, version: 2 } }

  it('takes what is written here without a question', async () => {
    device()
    const tab = form([lookedAt, { kind: 'saved', version: 3 }], { stored, same })
    tab.type('утро и день')
    await said(tab, 'saved')
    expect(tab.save.mock.lastCall).toEqual([{ note: 'утро и день' }, 2])
  })

  it('but a text over which an old draft was not typed is shown', async () => {
    device()
    await leftOffline('отсюда', { stored, same })
    await isLeft(1)
    const other = { value: { note: 'с телефона' }, version: 2 }
    const again = form([{ kind: 'conflict', stored: other }], { stored: other, same })
    await said(again, 'conflict')
    expect(again.value.value.note).toBe('отсюда')
  })
})

describe('a record that is gone', () => {
  it('is written anew when it is asked for', async () => {
    device()
    const errors = [{ path: ['key'], message: 'Нет такой записи', code: 'NOT_FOUND' }]
    const tab = form(
      [
        { kind: 'refused', errors },
        { kind: 'saved', version: 1 },
      ],
      { stored },
    )
    tab.type('утро и день')
    await said(tab, 'refused')
    await tab.autosave.anew()
    expect(tab.autosave.state.value).toBe('saved')
    expect(tab.save.mock.lastCall).toEqual([{ note: 'утро и день' }, undefined])
  })
})
