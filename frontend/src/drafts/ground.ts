import type { Found } from './drafts'

/** Of texts that may have arrived: without an answer they may be many. */
const MOST_SENT = 5

export const json = (value: unknown): string => JSON.stringify(value)

/** What a form knows of the text that the server has. */
export class Ground<T> {
  /** The version that is written over; undefined: there is none yet. */
  base: number | undefined
  /** As the server has it, or as the form came. */
  text: string
  private version: number | undefined // of `text`; `base` is another one while an old draft is gone on with
  /** Texts that may have arrived although no answer did. */
  private sent: string[] = []

  constructor(
    value: T,
    version: number | undefined,
    private readonly same: (one: T, other: T) => boolean = (one, other) => json(one) === json(other),
  ) {
    this.text = json(value)
    this.base = this.version = version || undefined
  }

  get unanswered(): readonly string[] {
    return this.sent
  }

  stands(text: string, version: number | undefined): void {
    this.text = text
    this.base = this.version = version
    this.sent = []
  }

  takeFrom({ base, text, version, sent }: Ground<T>): void {
    Object.assign(this, { base, text, version, sent: [...sent] })
  }

  takeDraft({ base, sent = [] }: Found<T>): void {
    this.base = base
    this.sent = [...sent]
  }

  sends(text: string): void {
    this.wasNotTaken(text)
    this.sent = [...this.sent, text].slice(-MOST_SENT)
  }

  /** The server said that it did not take it. */
  wasNotTaken(text: string): void {
    this.sent = this.sent.filter((each) => each !== text)
  }

  /** It came from here, but its answer was lost. */
  isOwn(other: T): boolean {
    return this.sent.includes(json(other))
  }

  /** It says nothing that `sent` does not say, or nothing new: there is no choice to make between the two. */
  isNoOther(other: T, sent: string): boolean {
    const says = (text: string) => this.same(other, JSON.parse(text) as T)
    return says(sent) || (this.base === this.version && says(this.text))
  }
}
