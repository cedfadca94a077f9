const NEAR = 90

/** The end of what stood before marked words, from a whole word on; "…" where more was kept. */
export function before(prefix: string): string {
  const own = prefix.slice(prefix.lastIndexOf('\n') + 1)
  if (own.length <= NEAR) return own
  const near = own.slice(-NEAR)
  return `…${near.slice(near.indexOf(' ') + 1)}`
}

/** The beginning of what stood after them, up to a whole word; a sentence that ends there needs no more. */
export function after(suffix: string): string {
  const [own = ''] = suffix.split('\n')
  if (own.length <= NEAR) return own
  const space = own.lastIndexOf(' ', NEAR)
  const near = own.slice(0, space > 0 ? space : NEAR)
  return /[.!?…]$/.test(near) ? near : `${near}…`
}
