/** Keys that a person has chosen lately, the most frequent first. */
export interface Usual {
  emotions: string[]
  factors: string[]
}
interface Chosen {
  emotions: readonly { key: string }[]
  factors: readonly string[]
}

const MOST = 9

/** What is offered first: what was chosen lately, then the words that everybody is offered. */
function ranked(found: readonly string[], otherwise: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const key of found) counts.set(key, (counts.get(key) ?? 0) + 1)
  const frequent = [...counts].sort((one, other) => other[1] - one[1]).map(([key]) => key)
  return [...new Set([...frequent, ...otherwise])].slice(0, MOST)
}

export const usualOf = (entries: readonly Chosen[], otherwise: Usual): Usual => ({
  emotions: ranked(
    entries.flatMap(({ emotions }) => emotions.map(({ key }) => key)),
    otherwise.emotions,
  ),
  factors: ranked(
    entries.flatMap(({ factors }) => factors),
    otherwise.factors,
  ),
})
