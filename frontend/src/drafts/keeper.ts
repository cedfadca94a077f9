// Keeps the text of one form on the device while it is typed: one draft, in the order of what happens.
import type { KeyRow } from './device'
import { draftsLeft, holdDraft, keyFor, putDraft, removeDraft, type Found } from './drafts'
import type { Ground } from './ground'
import type { DraftKind } from './types'

export class Keeper<T> {
  /** Names the record within this page. */
  readonly record: string
  private readonly id = crypto.randomUUID()
  private readonly letGo = holdDraft(this.id)
  private readonly row: Promise<KeyRow | undefined>
  private last: Promise<unknown> = Promise.resolve()
  private closed = false

  constructor(
    private readonly person: string,
    private readonly kind: DraftKind,
    private readonly key: string,
  ) {
    this.record = [person, kind, key].join('|')
    // No secure context, a private window that keeps nothing: then there are no drafts, and `keep` says so.
    this.row = keyFor(person).catch(() => undefined)
  }

  private next<R>(work: () => Promise<R>, otherwise: R): Promise<R> {
    const done = this.last.then(work).catch(() => otherwise)
    this.last = done
    return done
  }

  /** What was typed into this record on this device and never arrived, the newest first. */
  async left(): Promise<Found<T>[]> {
    const all = (await this.row) ? await draftsLeft(this.person).catch(() => []) : []
    return all.filter(({ kind, key }) => kind === this.kind && key === this.key) as Found<T>[]
  }

  /** True: it is on the device. */
  keep(value: T, { base, unanswered }: Ground<T>): Promise<boolean> {
    const { kind, key } = this
    const draft = { kind, key, value, base, sent: [...unanswered], at: Date.now(), path: location.pathname }
    return this.next(async () => {
      const row = await this.row
      return Boolean(row && !this.closed && (await putDraft(row, this.id, draft)))
    }, false)
  }

  drop(id: string = this.id): Promise<unknown> {
    return this.next(() => removeDraft(id), undefined)
  }

  /** From now on other tabs may take the draft up. `forever`: this page keeps nothing any more. */
  async close({ forever = false } = {}): Promise<void> {
    this.closed ||= forever
    await this.last
    this.letGo()
  }
}
