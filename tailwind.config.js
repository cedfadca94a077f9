// Names for the tokens of frontend/src/styles/tokens.css. Components use these names, never raw values.
const token = (name) => `var(--${name})`
const tokens = (...names) => Object.fromEntries(names.map((name) => [name, token(name)]))

/** @type {import('tailwindcss').Config} */
export default {
  content: ['./frontend/src/**/*.{vue,ts}', './project/templates/**/*.html'],
  darkMode: [
    'variant',
    ['@media (prefers-color-scheme: dark) { &:not([data-theme=light] *) }', '&:is([data-theme=dark] *)'],
  ],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...tokens('paper', 'surface', 'sunken', 'ink', 'ink-soft', 'line'),
      ...tokens(
        'pine',
        'pine-strong',
        'pine-soft',
        'on-pine',
        'apricot',
        'apricot-soft',
        'apricot-ink',
        'plum',
      ),
      ...tokens('mood-1', 'mood-2', 'mood-3', 'mood-4', 'mood-5'),
    },
    fontFamily: { ui: token('font-ui'), reading: token('font-reading') },
    screens: { sm: '480px', md: '860px', lg: '1080px', xl: '1440px' },
    borderRadius: {
      none: '0',
      control: '10px',
      card: '14px',
      panel: '18px',
      full: '9999px',
    },
    boxShadow: { float: token('shadow') },
    extend: {
      transitionDuration: { DEFAULT: '150ms' },
      transitionTimingFunction: { DEFAULT: 'ease-out' },
    },
  },
}
