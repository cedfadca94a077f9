import { beforeEach, expect, it, vi } from 'vitest'

const main = (name: string) => {
  const script = document.createElement('script')
  script.setAttribute('src', `/static/app/${name}`)
  document.body.append(script)
}

beforeEach(() => vi.resetModules())

it('an answer of the same build changes nothing', async () => {
  const { isOutdated, noteBuild } = await import('@/routing/release')
  main('main.aaaaaaaaaaaa.js')
  noteBuild('main.aaaaaaaaaaaa.js')
  expect(isOutdated()).toBe(false)
})

it('an answer that names no build changes nothing', async () => {
  const { isOutdated, noteBuild } = await import('@/routing/release')
  noteBuild(null)
  expect(isOutdated()).toBe(false)
})

it('an answer of another build makes the page an old one', async () => {
  const { isOutdated, noteBuild } = await import('@/routing/release')
  main('main.aaaaaaaaaaaa.js')
  noteBuild('main.bbbbbbbbbbbb.js')
  expect(isOutdated()).toBe(true)
})

it.each([
  ['navigate', 1],
  ['reload', 0],
])('a page that came by %s reloads itself %i times', async (type, times) => {
  const { renewOnce } = await import('@/routing/release')
  const reload = vi.fn()
  vi.stubGlobal('location', { reload })
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type } as unknown as PerformanceEntry])
  renewOnce()
  expect(reload).toHaveBeenCalledTimes(times)
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
