const DAY_MS = 86_400_000
/** After so many days without an entry somebody is coming back. */
const PAUSE_DAYS = 14

/** `last`: the moment of the newest entry, undefined when there is none. */
export const isReturning = (last: string | undefined, now = new Date()): boolean =>
  last !== undefined && now.getTime() - Date.parse(last) >= PAUSE_DAYS * DAY_MS
