import type { Found } from './drafts'
import type { Keeper } from './keeper'

/** Drafts of a record that other pages have left: one is taken up, the others are shown one by one. */
export class Others<T> {
  private waiting: Found<T>[] = []
  private shown: Found<T> | undefined

  constructor(private readonly keeper: Keeper<T>) {}

  async look(): Promise<void> {
    this.waiting = await this.keeper.left()
  }

  get isShown(): boolean {
    return this.shown !== undefined
  }

  next(): Found<T> | undefined {
    return (this.shown = this.waiting.shift())
  }

  /** The one that was given last is decided. */
  drop(): void {
    if (this.shown) void this.keeper.drop(this.shown.id)
    this.shown = undefined
  }
}
