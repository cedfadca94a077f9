import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useTheme } from '@/composables/useTheme'

const system = (dark: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: dark }))
const chosen = () => document.documentElement.dataset['theme']

beforeEach(() => {
  delete document.documentElement.dataset['theme']
  document.cookie = 'theme=; path=/; max-age=0'
})

describe('the theme', () => {
  it('turns to the other of the system and is remembered', () => {
    system(false)
    useTheme().toggle()
    expect(chosen()).toBe('dark')
    expect(document.cookie).toContain('theme=dark')
  })

  it('follows the system again when the choice is the same', () => {
    system(true)
    useTheme().toggle()
    expect(chosen()).toBe('light')
    useTheme().toggle()
    expect(chosen()).toBeUndefined()
    expect(document.cookie).not.toContain('theme=')
  })
})
