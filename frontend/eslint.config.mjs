import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import typescript from 'typescript-eslint'

const src = 'frontend/src'
const features = readdirSync(fileURLToPath(new URL('src/features', import.meta.url)))
const FOLDERS = 'Import from another folder by @/, so that the rooms can be checked.'
const ROOMS = [
  'app',
  'pages',
  'features',
  'drafts',
  'components',
  'composables',
  'graphql',
  'routing',
  'words',
]
const ORDER = `${ROOMS.join(' > ')}.`
const leftOf = (name) => ROOMS.slice(0, ROOMS.indexOf(name)).map((left) => `@/${left}/**`)

/** A room of the client and what it may not import: everything to its left, so that a change is felt on one side only. */
const room = (files, forbidden, allowed = []) => ({
  files: [`${src}/${files}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['../*'], message: FOLDERS },
          ...(forbidden.length
            ? [{ group: [...forbidden, ...allowed.map((name) => `!${name}`)], message: ORDER }]
            : []),
        ],
      },
    ],
  },
})

export default typescript.config(
  {
    ignores: [
      'frontend/dist',
      'frontend/drawings',
      'frontend/public',
      `${src}/graphql/{gql,graphql,index,operations}.ts`,
    ],
  },
  typescript.configs.strict,
  vue.configs['flat/recommended'],
  a11y.configs['flat/recommended'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
    rules: {
      'no-undef': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/max-lines-per-block': ['error', { template: 90, script: 80, skipBlankLines: true }],
      'vue/no-restricted-static-attribute': [
        'error',
        { key: 'style', message: 'The content security policy refuses it: use a class.' },
      ],
      'vue/no-unused-refs': 'error',
      'vue/require-default-prop': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: ['frontend/*.{mjs,cjs}', 'frontend/{codegen,scripts}/**', 'tailwind.config.js'],
    languageOptions: { globals: globals.node },
  },
  {
    files: [`${src}/**/*.ts`],
    rules: {
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-undef': 'off',
    },
  },
  ...ROOMS.filter((name) => name !== 'features').map((name) => room(`${name}/**`, leftOf(name))),
  ...features.map((name) =>
    room(`features/${name}/**`, [...leftOf('features'), '@/features/*'], [`@/features/${name}`]),
  ),
  prettier,
)
