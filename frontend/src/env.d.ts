declare const __DRAWINGS_URL__: string
declare var __DEV__: boolean

declare module '*.css'
