import { networkKind, type Failure } from '@/graphql/kinds'
import type { FieldError, Saved } from './types'

/** What the server says when something was written: the record, or what stands there instead, or what to mend. */
interface Answer<Stored> {
  record: { version: number } | null
  stored: Stored | null
  errors: readonly FieldError[]
}

/** The same, as a form that saves itself takes it. No answer: `failure` says why. */
export function savedAs<Value, Stored extends { version: number }>(
  answer: Answer<Stored> | undefined,
  failure: Failure | undefined,
  valueOf: (stored: Stored) => Value,
): Saved<Value> {
  if (!answer) return { kind: 'failed', failure: failure ?? { kind: networkKind() } }
  const { record, stored, errors } = answer
  if (record) return { kind: 'saved', version: record.version }
  if (stored) return { kind: 'conflict', stored: { value: valueOf(stored), version: stored.version } }
  return { kind: 'refused', errors }
}
