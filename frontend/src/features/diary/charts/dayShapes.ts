/** A shape for each mood on a field of 12 by 12, so that colour does not say it alone. */
export const SHAPES: Record<number, string> = {
  1: 'M2 2h8v8H2z',
  2: 'M1.2 2.5h9.6V6a4.8 4.8 0 0 1-9.6 0z',
  3: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  4: 'M1.2 10.8V6A4.8 4.8 0 0 1 6 1.2h4.8V6A4.8 4.8 0 0 1 6 10.8z',
  5: 'M6 .6 11.4 6 6 11.4.6 6z',
}

/** A day without an entry: there, and nothing more. */
export const NO_ENTRY = 'M6 4.9a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2z'
