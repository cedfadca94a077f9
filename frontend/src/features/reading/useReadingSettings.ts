import { shallowReactive } from 'vue'

export const SIZES = ['small', 'normal', 'large', 'largest'] as const
export const WIDTHS = ['narrow', 'normal', 'wide'] as const
type Size = (typeof SIZES)[number]
type Width = (typeof WIDTHS)[number]

const YEAR = 365 * 24 * 60 * 60

// What Django wrote on <html> from the cookie; anything else is the normal one.
function chosen(): { size: Size; width: Width } {
  const { text, measure } = document.documentElement.dataset
  return {
    size: SIZES.find((size) => size === text) ?? 'normal',
    width: WIDTHS.find((width) => width === measure) ?? 'normal',
  }
}

function remember(size: Size, width: Width): void {
  const kept = size === 'normal' && width === 'normal' ? '; max-age=0' : `; max-age=${YEAR}`
  document.cookie = `reading=${size}-${width}; path=/; samesite=lax${kept}`
}

function mark(name: 'data-text' | 'data-measure', value: string): void {
  if (value === 'normal') document.documentElement.removeAttribute(name)
  else document.documentElement.setAttribute(name, value)
}

/**
 * Type size and line width of texts, kept on this device. In a cookie, not in localStorage: so Django writes
 * them on <html>, and the first view has them before any script runs.
 */
export function useReadingSettings() {
  const settings = shallowReactive(chosen())

  function set(change: Partial<typeof settings>): void {
    Object.assign(settings, change)
    mark('data-text', settings.size)
    mark('data-measure', settings.width)
    remember(settings.size, settings.width)
  }

  return { settings, set }
}
