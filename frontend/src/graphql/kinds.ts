export type FailureKind =
  'OFFLINE' | 'NETWORK' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_REQUEST' | 'RATE_LIMITED' | 'INTERNAL'

export interface Failure {
  kind: FailureKind
  /** The number under which the server logged it. */
  id?: string
}

export const networkKind = (): FailureKind => (navigator.onLine ? 'NETWORK' : 'OFFLINE')
