import { noteBuild } from '@/routing/release'
import { headersFor } from './headers'
import { networkKind, type FailureKind } from './kinds'

/** The request never became a GraphQL answer. */
export class WireError extends Error {
  constructor(readonly kind: FailureKind) {
    super(kind)
  }
}

interface Operation {
  documentId: string
  operationName: string
  variables: Record<string, unknown>
  /** Whom this page believes to be signed in, where something is written. */
  person?: string | undefined
}

const STATUS_KINDS: Record<number, FailureKind> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  429: 'RATE_LIMITED',
}

/** Sends one persisted operation and returns the body of the answer; throws WireError when there is none. */
export async function post<T>(
  { person, ...operation }: Operation,
  signal: AbortSignal,
  { keepalive = false } = {},
): Promise<T> {
  let response: Response
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', ...headersFor(person) },
      body: JSON.stringify(operation),
      signal,
      keepalive,
    })
  } catch (error) {
    if (signal.aborted) throw error
    throw new WireError(networkKind())
  }
  noteBuild(response.headers.get('Opora-Client'))
  return answer<T>(response)
}

async function answer<T>(response: Response): Promise<T> {
  const body = (await response.json().catch(() => undefined)) as T | undefined
  if (body && typeof body === 'object' && ('data' in body || 'errors' in body)) return body
  throw new WireError(STATUS_KINDS[response.status] ?? 'NETWORK')
}
