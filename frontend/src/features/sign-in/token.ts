/** The token of a sign-in link by its fragment, `#t=<token>` or `t=<token>`; undefined when there is none. */
export function tokenIn(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('t') || undefined
}

/** The fragment of a link by its token. */
export const hashOf = (token: string): string => `#t=${token}`
