// What a reload or a change of language must not lose: the address typed, and where the last letter went.
// For this tab only. Never a code, never a token.
const KEY = 'sign-in'

interface Kept {
  email: string
  /** Of the letter that is out: the address as it may be shown, and until when it works (ISO 8601). */
  sent?: { maskedEmail: string; expiresAt: string } | undefined
}

/** Empty when there is nothing, or when the browser keeps nothing. */
export function readKept(): Kept {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Kept>
    const works = found.sent && new Date(found.sent.expiresAt).getTime() > Date.now()
    return { email: found.email ?? '', sent: works ? found.sent : undefined }
  } catch {
    return { email: '' }
  }
}

export function keep(kept: Kept): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // The browser keeps nothing: then a reload asks for the address again.
  }
}

export function forgetKept(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Nothing was kept.
  }
}
