interface Match {
  from: number
  to: number
  /** Letters changed, put in or left out (Levenshtein). */
  errors: number
}

/**
 * Where a pattern stands in a text with the fewest errors, up to `most`: all places that are equally good.
 * Sellers' algorithm, as many steps as the one is long times the other.
 */
export function closest(text: string, pattern: string, most: number): Match[] {
  const size = pattern.length
  let errors = Int32Array.from({ length: size + 1 }, (_none, row) => row)
  let begins = new Int32Array(size + 1)
  let nextErrors = new Int32Array(size + 1)
  let nextBegins = new Int32Array(size + 1)
  let found: Match[] = []
  let fewest = most
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    nextErrors[0] = 0
    nextBegins[0] = at + 1
    for (let row = 1; row <= size; row++) {
      const replaced = cell(errors, row - 1) + (pattern.charCodeAt(row - 1) === letter ? 0 : 1)
      const added = cell(errors, row) + 1
      const left = cell(nextErrors, row - 1) + 1
      const best = Math.min(replaced, added, left)
      nextErrors[row] = best
      nextBegins[row] =
        best === replaced
          ? cell(begins, row - 1)
          : best === added
            ? cell(begins, row)
            : cell(nextBegins, row - 1)
    }
    ;[errors, nextErrors] = [nextErrors, errors]
    ;[begins, nextBegins] = [nextBegins, begins]
    const cost = cell(errors, size)
    if (cost > fewest) continue
    if (cost < fewest) found = []
    fewest = cost
    found.push({ from: cell(begins, size), to: at + 1, errors: cost })
  }
  return found
}

const cell = (row: Int32Array, place: number) => row[place] as number

/** How many letters are the same at the end of one text and at the end of the other, up to `most`. */
export function sameEnd(one: string, other: string, most: number): number {
  let same = 0
  while (same < most && same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same))
    same++
  return same
}

export function sameBeginning(one: string, other: string, most: number): number {
  let same = 0
  while (same < most && same < one.length && same < other.length && one[same] === other[same]) same++
  return same
}
