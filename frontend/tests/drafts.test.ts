import { describe, expect, it, vi } from 'vitest'
import { draftsLeft, forgetPerson } from '@/drafts/drafts'
import { device } from './device'
import { form, isLeft, KEY, left, nobody, noNetwork, onDevice, said, until, type Answer } from './form'

describe('a form that saves itself', () => {
  it('sends what was typed once the hands rest, and keeps nothing afterwards', async () => {
    const { rows } = device()
    const tab = form([{ kind: 'saved', version: 1 }])
    tab.type('один')
    await onDevice(1, rows)
    tab.type('один, два')
    await said(tab, 'saved')
    await onDevice(0, rows)
    expect(tab.save.mock.calls).toEqual([[{ note: 'один, два' }, undefined]])
    expect(tab.autosave.savedAt.value).toBeInstanceOf(Date)
  })

  it('writes the next version over the one it made', async () => {
    device()
    const tab = form([
      { kind: 'saved', version: 1 },
      { kind: 'saved', version: 2 },
    ])
    tab.type('один')
    await said(tab, 'saved')
    tab.type('два')
    await tab.autosave.flush()
    expect(tab.save.mock.lastCall).toEqual([{ note: 'два' }, 1])
  })

  it('asks nobody for an empty form', async () => {
    device()
    const tab = form([])
    tab.type(' ')
    tab.type('')
    await tab.autosave.flush()
    expect(tab.save).not.toHaveBeenCalled()
    expect(tab.autosave.state.value).toBe('idle')
  })

  it('saves also emptiness over what the server has', async () => {
    device()
    const tab = form([{ kind: 'saved', version: 8 }], { stored: { value: { note: 'было' }, version: 7 } })
    tab.type('')
    await said(tab, 'saved')
    expect(tab.save.mock.lastCall).toEqual([{ note: '' }, 7])
  })

  it('waits on the device until it is told to send', async () => {
    const { rows } = device()
    const tab = form([{ kind: 'saved', version: 1 }], { auto: false })
    tab.type('два ответа из девяти')
    await onDevice(1, rows)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(tab.save).not.toHaveBeenCalled()
    await tab.autosave.flush()
    expect(tab.autosave.state.value).toBe('saved')
  })

  it('keeps what the server would not take yet on the device, and sends it once it is whole', async () => {
    const { rows } = device()
    const tab = form([{ kind: 'saved', version: 1 }], { unfinished: ({ note }) => !note.endsWith('.') })
    tab.type('без точки')
    await onDevice(1, rows)
    await vi.advanceTimersByTimeAsync(60_000)
    await tab.autosave.flush()
    expect(tab.save).not.toHaveBeenCalled()
    expect(tab.autosave.state.value).toBe('idle')
    tab.type('с точкой.')
    await said(tab, 'saved')
    await onDevice(0, rows)
  })

  it('shows what is to be mended, and tries again after the next change', async () => {
    device()
    const errors = [{ path: ['note'], message: 'Коротко', code: 'TOO_LONG' }]
    const tab = form([
      { kind: 'refused', errors },
      { kind: 'saved', version: 1 },
    ])
    tab.type('много слов')
    await said(tab, 'refused')
    expect(tab.autosave.errors.value).toEqual(errors)
    tab.type('мало')
    await said(tab, 'saved')
    expect(tab.autosave.errors.value).toEqual([])
  })
})

describe('without a network', () => {
  it('the text goes by itself later', async () => {
    device()
    const tab = form([noNetwork, noNetwork, { kind: 'saved', version: 1 }])
    tab.type('в метро')
    await said(tab, 'offline')
    dispatchEvent(new Event('online'))
    await until(() => tab.save.mock.calls.length === 2)
    await said(tab, 'saved')
  })

  it('a request that breaks is no loss', async () => {
    device()
    const tab = form([])
    tab.save.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    tab.type('в метро')
    await said(tab, 'offline')
    expect(tab.autosave.kept.value).toBe(true)
  })

  it('a device that keeps nothing is not praised', async () => {
    device({ broken: true })
    const tab = form([])
    tab.type('в метро')
    await said(tab, 'offline')
    await until(() => !tab.autosave.kept.value)
  })

  it('the closed tab is there again, and what it wrote is sent', async () => {
    const { rows } = device()
    const first = form([])
    first.type('недописанное')
    await said(first, 'offline')
    first.leave()
    await isLeft(1)
    const second = form([{ kind: 'saved', version: 1 }])
    await until(() => second.value.value.note === 'недописанное')
    expect(second.autosave.restored.value).toBe(true)
    await said(second, 'saved')
    await onDevice(0, rows)
  })
})

describe('an answer that was lost on the way', () => {
  it('is no second text', async () => {
    device()
    const stored = { value: { note: 'дошло' }, version: 1 }
    const tab = form([noNetwork, { kind: 'conflict', stored }])
    tab.type('дошло')
    await said(tab, 'offline')
    dispatchEvent(new Event('online'))
    await said(tab, 'saved')
    tab.type('дошло, и дальше')
    void tab.autosave.flush()
    await until(() => tab.save.mock.calls.length === 3)
    expect(tab.save.mock.lastCall?.[1]).toBe(1)
  })

  it('is none either when more was typed meanwhile', async () => {
    device()
    const stored = { value: { note: 'дошло' }, version: 1 }
    const tab = form([noNetwork, { kind: 'conflict', stored }, { kind: 'saved', version: 2 }])
    tab.type('дошло')
    await said(tab, 'offline')
    tab.type('дошло, и дальше')
    await said(tab, 'saved')
    expect(tab.save.mock.lastCall).toEqual([{ note: 'дошло, и дальше' }, 1])
  })
})

describe('an expired session', () => {
  it('waits for the person, also in another tab', async () => {
    device()
    const tab = form([nobody, { kind: 'saved', version: 1 }])
    tab.type('ночью')
    await said(tab, 'signedOut')
    new BroadcastChannel('viewer').postMessage('in')
    await said(tab, 'saved')
  })

  it('is over for what was on its way when the person came back', async () => {
    device()
    let answer: (given: Answer) => void = () => undefined
    const late = new Promise<Answer>((resolve) => (answer = resolve))
    const tab = form([late, { kind: 'saved', version: 1 }])
    tab.type('ночью')
    await until(() => tab.save.mock.lastCall)
    window.dispatchEvent(new Event('online'))
    answer(nobody)
    await said(tab, 'saved')
  })
})

describe('two tabs', () => {
  const stored = { value: { note: 'общее' }, version: 3 }
  const conflict: Answer = { kind: 'conflict', stored: { value: { note: 'из другой вкладки' }, version: 4 } }

  it('one keeps its text over the other, having seen both', async () => {
    device()
    const tab = form([conflict, { kind: 'saved', version: 5 }], { stored })
    tab.type('отсюда')
    await said(tab, 'conflict')
    expect(tab.value.value.note).toBe('отсюда')
    expect(tab.autosave.conflict.value?.value.note).toBe('из другой вкладки')
    tab.autosave.keepMine()
    await said(tab, 'saved')
    expect(tab.save.mock.lastCall).toEqual([{ note: 'отсюда' }, 4])
  })

  it('one takes the text of the other, and goes on from there', async () => {
    const { rows } = device()
    const tab = form([conflict, { kind: 'saved', version: 5 }], { stored })
    tab.type('отсюда')
    await said(tab, 'conflict')
    tab.autosave.takeTheirs()
    expect(tab.value.value.note).toBe('из другой вкладки')
    await onDevice(0, rows)
    expect(tab.save).toHaveBeenCalledTimes(1)
    tab.type('из другой вкладки, и отсюда')
    await tab.autosave.flush()
    expect(tab.save.mock.lastCall?.[1]).toBe(4)
  })

  it('that is still writing keeps its draft to itself', async () => {
    device()
    const first = form([])
    first.type('пишу')
    await said(first, 'offline')
    const second = form([])
    await vi.advanceTimersByTimeAsync(1000)
    expect(second.value.value.note).toBe('')
  })

  it('both closed without a network: both texts are shown', async () => {
    const { rows } = device()
    for (const [at, note] of ['первая', 'вторая'].entries()) {
      const tab = form([], { stored })
      tab.type(note)
      await said(tab, 'offline')
      left.splice(0)
      tab.leave()
      await isLeft(at + 1)
    }
    const later = form(
      [
        { kind: 'saved', version: 4 },
        { kind: 'saved', version: 5 },
      ],
      { stored },
    )
    await said(later, 'conflict')
    expect(later.value.value.note).toBe('вторая')
    expect(later.autosave.conflict.value?.value.note).toBe('первая')
    later.autosave.takeTheirs()
    await said(later, 'saved')
    expect(later.save.mock.lastCall).toEqual([{ note: 'первая' }, 4])
    await onDevice(0, rows)
  })
})

describe('what lies on the device', () => {
  it('says nothing of what was written, nor of which record', async () => {
    const { rows } = device()
    const tab = form([])
    tab.type('КАНАРЕЙКА')
    await said(tab, 'offline')
    const row = [...rows.drafts.values()][0] as { id: string; person: string; bytes: ArrayBuffer }
    expect(Object.keys(row).sort()).toEqual(['bytes', 'id', 'nonce', 'person'])
    expect(new TextDecoder().decode(row.bytes)).not.toContain('КАНАРЕЙКА')
    expect(row.id).not.toBe(KEY)
  })

  it('is sealed by a key that no script can read', async () => {
    const { rows } = device()
    const tab = form([])
    tab.type('слова')
    await said(tab, 'offline')
    const { key } = [...rows.keys.values()][0] as { key: CryptoKey }
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })

  it('goes at signing out, and what is still open writes nothing any more', async () => {
    const { rows } = device()
    const tab = form([])
    tab.type('слова')
    await said(tab, 'offline')
    await forgetPerson('1')
    tab.type('слова после')
    await until(() => !tab.autosave.kept.value)
    tab.leave()
    await vi.advanceTimersByTimeAsync(1000)
    expect([rows.keys.size, rows.drafts.size]).toEqual([0, 0])
  })

  it('is of its person alone, also when moved under another name', async () => {
    const { rows } = device()
    const tab = form([])
    tab.type('слова Анны')
    await said(tab, 'offline')
    tab.leave()
    await isLeft(1)
    expect(await draftsLeft('2')).toEqual([])
    const [row] = [...rows.drafts.values()]
    rows.drafts.clear()
    rows.drafts.set('moved', { ...row, id: 'moved' })
    expect(await draftsLeft('1')).toEqual([])
    expect(rows.drafts.size).toBe(0)
  })

  it('of a record that is gone is dropped', async () => {
    const { rows } = device()
    const tab = form([])
    tab.type('слова')
    await onDevice(1, rows)
    await tab.autosave.forget()
    expect(rows.drafts.size).toBe(0)
  })
})
