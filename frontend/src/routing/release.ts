// The server may have another build of the client than this document came with. Then the next page is a new
// document, which brings the new build along; what is typed on the page in sight stays until the reader leaves it.
let outdated = false

export const isOutdated = () => outdated

/** Learns from an answer which build the server has: the name of its main script. */
export function noteBuild(name: string | null): void {
  outdated = Boolean(name) && !document.querySelector(`script[src$="/${name}"]`)
}

/** Loads the document anew, unless it has just been: no page reloads twice in a row by itself. */
export function renewOnce(): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (entry?.type !== 'reload') location.reload()
}
