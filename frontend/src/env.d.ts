declare const __DRAWINGS_URL__: string
declare const __DEV__: boolean

/** The address of a style sheet that comes with a lazy chunk. */
declare module '*.lazy.css' {
  const href: string
  export default href
}
