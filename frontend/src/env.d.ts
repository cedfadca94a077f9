declare const __DRAWINGS_URL__: string
declare const __DEV__: boolean
