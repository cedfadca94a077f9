type Theme = 'light' | 'dark'

const YEAR = 365 * 24 * 60 * 60
const system = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
const chosen = () => document.documentElement.dataset['theme'] as Theme | undefined

/**
 * Light or dark. Nothing chosen: as the system says. A press that comes back to the system's is forgotten, so that
 * the page follows the system again. The cookie lets Django write data-theme, so that no page flashes.
 */
export function useTheme() {
  function choose(wanted: Theme | 'system'): void {
    if (wanted === 'system') {
      delete document.documentElement.dataset['theme']
      document.cookie = 'theme=; path=/; max-age=0; samesite=lax'
    } else {
      document.documentElement.dataset['theme'] = wanted
      document.cookie = `theme=${wanted}; path=/; max-age=${YEAR}; samesite=lax`
    }
  }
  function toggle(): Theme {
    const next: Theme = (chosen() ?? system()) === 'dark' ? 'light' : 'dark'
    choose(next === system() ? 'system' : next)
    return next
  }
  return { toggle, choose, chosen: () => chosen() ?? 'system' }
}
