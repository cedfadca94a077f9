// One slash, then no spaces, control characters or backslashes, which browsers read as slashes.
const LOCAL = /^\/(?![/\\])[^\s\\\u0000-\u001f\u007f]*$/
const LONGEST = 500

/** `text` when it is a path of this site (accounts/paths.py has the same rule), else "". */
export function localPath(text: string | null | undefined): string {
  if (!text || text.length > LONGEST || !LOCAL.test(text)) return ''
  return new URL(text, location.origin).origin === location.origin ? text : ''
}

/** The address of a page with the place to go to afterwards. */
export const withNext = (path: string, next: string): string =>
  next ? `${path}?${new URLSearchParams({ next }).toString()}` : path
