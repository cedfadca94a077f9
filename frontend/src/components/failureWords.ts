import type { FailureKind } from '@/graphql/kinds'

/** How the words of each failure are called: `state.offline`, and its title `state.offlineTitle`. */
export const FAILURE_WORDS = {
  OFFLINE: 'offline',
  NETWORK: 'network',
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  BAD_REQUEST: 'badRequest',
  RATE_LIMITED: 'rateLimited',
  INTERNAL: 'internal',
} as const satisfies Record<FailureKind, string>
