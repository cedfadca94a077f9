import { shallowRef } from 'vue'
import { Ground, json } from './ground'
import { Keeper } from './keeper'
import { leftJustNow, type Left } from './leaving'
import { Others } from './others'
import type { Options } from './types'

/** The text of a form on this device: as it is typed, as the server has it, as other pages left it. */
export class Form<T> implements Left<T> {
  readonly restored = shallowRef(false)
  readonly kept = shallowRef(true)
  readonly ground: Ground<T>
  readonly keeper: Keeper<T>
  readonly others: Others<T>
  gone = Promise.resolve()
  over = false
  private readonly before: Left<T> | undefined

  constructor(private readonly options: Options<T>) {
    const { value, stored, person, kind, key, same } = options
    this.ground = new Ground(value.value, stored?.version, same)
    this.keeper = new Keeper<T>(person, kind, key)
    this.others = new Others(this.keeper)
    const before = leftJustNow<T>(this.keeper.record)
    const typed = before?.unsaved()
    if (typed === undefined) return
    this.before = before
    value.value = typed
  }

  /** As it is written down: what is typed meanwhile changes nothing in it. */
  get text(): string {
    return json(this.options.value.value)
  }

  get isDirty(): boolean {
    return this.text !== this.ground.text
  }

  get isWorthSaving(): boolean {
    const { value, empty } = this.options
    return !this.over && this.isDirty && (this.ground.base !== undefined || !empty(value.value))
  }

  readonly unsaved = (): T | undefined => (this.isDirty ? (JSON.parse(this.text) as T) : undefined)

  readonly dropDraft = (): Promise<unknown> => this.keeper.drop()

  begin(): Promise<void> {
    return this.before ? this.goOnFrom(this.before) : this.goOnFromDraft()
  }

  async keep(): Promise<void> {
    const typed = this.isWorthSaving ? this.unsaved() : undefined
    if (typed !== undefined) this.kept.value = await this.keeper.keep(typed, this.ground)
    else if (!this.over) await this.keeper.drop()
  }

  /** Nothing is sent before the page of before has its answer: what it sent would come back as another's text. */
  private async goOnFrom(before: Left<T>): Promise<void> {
    await before.gone
    this.ground.takeFrom(before.ground)
    this.restored.value = before.unsaved() !== undefined
    await this.keep()
    if (this.kept.value) await before.dropDraft()
    await this.others.look()
  }

  private async goOnFromDraft(): Promise<void> {
    await this.others.look()
    if (this.isDirty || this.over) return
    const draft = this.others.next()
    if (!draft) return
    this.ground.takeDraft(draft)
    if (json(draft.value) !== this.ground.text) {
      this.options.value.value = draft.value
      this.restored.value = true
      await this.keep()
    }
    this.others.drop()
  }
}
