export const CODE_LENGTH = 6

/** The digits of what was typed or pasted, six at most: "123 456", "код: 123-456". */
export function digitsOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .slice(0, CODE_LENGTH)
}
