import { CombinedGraphQLErrors } from '@apollo/client/errors'
import type { Failure, FailureKind } from './kinds'
import { WireError } from './wire'

const KINDS = new Set<string>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_REQUEST',
  'RATE_LIMITED',
  'INTERNAL',
] satisfies FailureKind[])

/** What went wrong, in words that a page can show. Lives in the Apollo chunk, since only it can fail. */
export function toFailure(error: unknown): Failure {
  if (error instanceof WireError) return { kind: error.kind }
  if (!CombinedGraphQLErrors.is(error)) return { kind: 'NETWORK' }
  const extensions = error.errors[0]?.extensions
  const code = String(extensions?.['code'])
  const id = extensions?.['id']
  return {
    kind: KINDS.has(code) ? (code as FailureKind) : 'INTERNAL',
    ...(typeof id === 'string' ? { id } : {}),
  }
}
