import { shallowRef } from 'vue'
import type { Failure } from '@/graphql/kinds'
import { Keeper } from './keeper'
import { Others } from './others'
import { sendAs } from './person'
import { KEEP_MS, Pace, SAVE_MS } from './pace'
import type { Autosave, FieldError, Options, Saved, SaveWord, Stored } from './types'

const json = (value: unknown) => JSON.stringify(value)

/** One form that saves itself. The device first, then the server; no text is ever replaced without being asked. */
export class Autosaving<T> implements Autosave<T> {
  readonly state = shallowRef<SaveWord>('idle')
  readonly savedAt = shallowRef<Date>()
  readonly errors = shallowRef<readonly FieldError[]>([])
  readonly failure = shallowRef<Failure>()
  readonly conflict = shallowRef<Stored<T>>()
  readonly restored = shallowRef(false)
  readonly kept = shallowRef(true)

  private readonly keeper: Keeper<T>
  private readonly ready: Promise<void>
  private base: number | undefined
  private settled: string // the form as the server has it, or as it came
  private readonly others: Others<T>
  private readonly unanswered = new Set<string>() // texts that may have arrived although no answer did
  private readonly pace = new Pace()
  private sending: Promise<void> | undefined
  private over = false
  private readonly isUnfinished = () => this.options.unfinished?.(this.options.value.value) ?? false

  constructor(private readonly options: Options<T>) {
    this.base = options.stored?.version || undefined
    this.settled = json(options.value.value)
    this.keeper = new Keeper<T>(options.person, options.kind, options.key)
    this.others = new Others(this.keeper)
    this.ready = this.begin()
  }

  private get isDirty(): boolean {
    return json(this.options.value.value) !== this.settled
  }

  private get isWorthSaving(): boolean {
    const { value, empty } = this.options
    return !this.over && this.isDirty && (this.base !== undefined || !empty(value.value))
  }

  private async begin(): Promise<void> {
    await this.others.look()
    if (this.isDirty || this.over) return
    const draft = this.others.next()
    if (!draft) return
    this.base = draft.base
    if (json(draft.value) !== this.settled) {
      this.options.value.value = draft.value
      this.restored.value = true
      await this.keep()
    }
    this.others.drop()
  }

  /** Something was typed, or a change was taken back. */
  readonly changed = (): void => {
    if (this.over) return
    this.pace.after(KEEP_MS, 'keep', () => void this.keep())
    if (this.state.value === 'conflict') return
    this.pace.calm()
    this.sendLater()
    if (this.sending) return
    if (this.isWorthSaving) this.state.value = this.isUnfinished() ? 'idle' : 'waiting'
    else if (!this.isDirty) this.state.value = this.savedAt.value ? 'saved' : 'idle'
  }

  async keep(): Promise<void> {
    this.pace.cancel('keep')
    if (this.isWorthSaving)
      this.kept.value = await this.keeper.keep(JSON.parse(json(this.options.value.value)) as T, this.base)
    else if (!this.over) await this.keeper.drop()
  }

  private sendLater(): void {
    if (this.options.auto !== false) this.pace.after(SAVE_MS, 'send', () => void this.send())
  }

  private send(): Promise<void> {
    this.sending ??= this.sendNow().finally(() => (this.sending = undefined))
    return this.sending
  }

  private async sendNow(): Promise<void> {
    this.pace.cancel('send')
    await this.ready
    if (!this.isWorthSaving || this.isUnfinished() || this.conflict.value) return
    this.state.value = 'saving'
    const sent = json(this.options.value.value)
    const { person, save } = this.options
    const answer = await sendAs(person, () => save(JSON.parse(sent) as T, this.base))
    if (!this.over) await this.settle(sent, answer)
  }

  private async settle(sent: string, answer: Saved<T>): Promise<void> {
    this.errors.value = answer.kind === 'refused' ? answer.errors : []
    this.failure.value = answer.kind === 'failed' ? answer.failure : undefined
    if (answer.kind === 'saved') this.arrived(sent, answer.version)
    else if (answer.kind === 'conflict') this.meet(sent, answer.stored)
    else if (answer.kind === 'refused') this.state.value = 'refused'
    else this.failed(sent, answer.failure)
    await this.keep()
  }

  private arrived(sent: string, version: number): void {
    this.base = version
    this.settled = sent
    this.savedAt.value = new Date()
    this.pace.calm()
    if (this.isDirty) {
      this.state.value = 'waiting'
      this.sendLater()
    } else {
      this.state.value = 'saved'
      this.offerNext()
    }
  }

  private failed(sent: string, { kind }: Failure): void {
    this.unanswered.add(sent)
    this.state.value = kind === 'UNAUTHENTICATED' ? 'signedOut' : 'offline'
    if (this.state.value === 'offline') this.pace.again('send', this.tryAgain)
  }

  private meet(sent: string, other: Stored<T>): void {
    const text = json(other.value)
    if (text === sent || this.unanswered.has(text)) this.arrived(text, other.version)
    else this.ask(other)
  }

  private ask(other: Stored<T>): void {
    this.conflict.value = other
    this.state.value = 'conflict'
  }

  /** Two tabs without a network may both have left a draft: the older one is shown as the other text. */
  private offerNext(): void {
    const other = this.others.next()
    if (!other) return
    if (json(other.value) !== this.settled) this.ask({ value: other.value, version: this.base ?? 0 })
    else this.others.drop()
  }

  readonly keepMine = (): void => this.choose({ theirs: false })
  readonly takeTheirs = (): void => this.choose({ theirs: true })

  private choose({ theirs }: { theirs: boolean }): void {
    const other = this.conflict.value
    if (!other) return
    this.conflict.value = undefined
    this.base = other.version || undefined
    // Either the server has the other text, or it lay in another draft and the server has the one before.
    if (!this.others.isShown) this.settled = json(other.value)
    this.others.drop()
    if (theirs) this.options.value.value = other.value
    this.restored.value = false
    this.savedAt.value ??= new Date()
    this.state.value = this.isWorthSaving ? 'waiting' : 'saved'
    void this.keep()
    if (this.isWorthSaving) void this.send()
    else this.offerNext()
  }

  readonly tryAgain = (): void => {
    if (['offline', 'signedOut'].includes(this.state.value)) void this.send()
  }

  readonly flush = async (): Promise<void> => {
    await this.send()
    if (this.state.value === 'waiting') await this.send()
  }

  readonly forget = async (): Promise<void> => {
    this.stop()
    await this.keeper.drop()
    await this.keeper.close({ forever: true })
  }

  /** The form goes away: the device has the text, and the server is told if it can be. */
  readonly leave = async (): Promise<void> => {
    if (this.over) return
    await this.ready
    await this.keep()
    if (this.options.auto !== false) await this.flush()
    this.stop()
    await this.keeper.close()
  }

  private stop(): void {
    this.over = true
    this.pace.cancel('keep', 'send')
  }
}
