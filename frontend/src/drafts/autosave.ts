import { shallowRef } from 'vue'
import type { Failure } from '@/graphql/kinds'
import { Form } from './form'
import { json } from './ground'
import { noteLeaving } from './leaving'
import { sendAs } from './person'
import { KEEP_MS, Pace, SAVE_MS } from './pace'
import type { Autosave, FieldError, Options, Saved, SaveWord, Stored } from './types'

/** One form that saves itself. The device first, then the server; no text is ever replaced without being asked. */
export class Autosaving<T> implements Autosave<T> {
  readonly state = shallowRef<SaveWord>('idle')
  readonly savedAt = shallowRef<Date>()
  readonly errors = shallowRef<readonly FieldError[]>([])
  readonly failure = shallowRef<Failure>()
  readonly conflict = shallowRef<Stored<T>>()

  private readonly form: Form<T>
  private readonly ready: Promise<unknown>
  private readonly pace = new Pace()
  private sending: Promise<void> | undefined
  private readonly isUnfinished = () => this.options.unfinished?.(this.options.value.value) ?? false

  constructor(private readonly options: Options<T>) {
    this.form = new Form(options)
    this.ready = this.form.begin().then(() => this.form.isDirty && this.changed())
  }

  get restored() {
    return this.form.restored
  }

  get kept() {
    return this.form.kept
  }

  /** Something was typed, or a change was taken back. */
  readonly changed = (): void => {
    if (this.form.over) return
    this.pace.after(KEEP_MS, 'keep', () => void this.keep())
    if (this.state.value === 'conflict') return
    this.pace.calm()
    this.sendLater()
    if (this.sending) return
    if (this.form.isWorthSaving) this.state.value = this.isUnfinished() ? 'idle' : 'waiting'
    else if (!this.form.isDirty) this.state.value = this.savedAt.value ? 'saved' : 'idle'
  }

  keep(): Promise<void> {
    this.pace.cancel('keep')
    return this.form.keep()
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
    const { form } = this
    if (!form.isWorthSaving || this.isUnfinished() || this.conflict.value) return
    this.state.value = 'saving'
    const sent = form.text
    form.ground.sends(sent)
    void this.keep() // a tab that is closed now may have sent it all the same
    const { person, save } = this.options
    const answer = await sendAs(person, () => save(JSON.parse(sent) as T, form.ground.base))
    if (!form.over) await this.settle(sent, answer)
  }

  private async settle(sent: string, answer: Saved<T>): Promise<void> {
    this.errors.value = answer.kind === 'refused' ? answer.errors : []
    this.failure.value = answer.kind === 'failed' ? answer.failure : undefined
    if (answer.kind === 'refused') this.form.ground.wasNotTaken(sent)
    if (answer.kind === 'saved') this.arrived(sent, answer.version)
    else if (answer.kind === 'conflict') this.meet(sent, answer.stored)
    else if (answer.kind === 'refused') this.state.value = 'refused'
    else this.failed(answer.failure)
    await this.keep()
  }

  private arrived(text: string, version: number): void {
    this.savedAt.value = new Date()
    this.goOnOver(text, version)
  }

  private goOnOver(text: string, version: number): void {
    this.form.ground.stands(text, version)
    this.pace.calm()
    if (this.form.isDirty) {
      this.state.value = 'waiting'
      this.sendLater()
    } else {
      this.state.value = 'saved'
      this.offerNext()
    }
  }

  private failed({ kind }: Failure): void {
    this.state.value = kind === 'UNAUTHENTICATED' ? 'signedOut' : 'offline'
    if (this.state.value === 'offline') this.pace.again('send', () => void this.tryAgain())
  }

  private meet(sent: string, other: Stored<T>): void {
    const { ground } = this.form
    if (ground.isOwn(other.value)) return this.arrived(json(other.value), other.version)
    ground.wasNotTaken(sent)
    if (ground.isNoOther(other.value, sent)) this.goOnOver(json(other.value), other.version)
    else this.ask(other)
  }

  private ask(other: Stored<T>): void {
    this.conflict.value = other
    this.state.value = 'conflict'
  }

  /** Two tabs without a network may both have left a draft: the older one is shown as the other text. */
  private offerNext(): void {
    const other = this.form.others.next()
    if (!other) return
    const { text, base } = this.form.ground
    if (json(other.value) !== text) this.ask({ value: other.value, version: base ?? 0 })
    else this.form.others.drop()
  }

  readonly keepMine = (): void => this.choose({ theirs: false })
  readonly takeTheirs = (): void => this.choose({ theirs: true })

  private choose({ theirs }: { theirs: boolean }): void {
    const other = this.conflict.value
    if (!other) return
    this.conflict.value = undefined
    const { ground, others, restored } = this.form
    // Either the server has the other text, or it lay in another draft and the server has the one before.
    ground.stands(others.isShown ? ground.text : json(other.value), other.version || undefined)
    others.drop()
    if (theirs) this.options.value.value = other.value
    restored.value = false
    this.savedAt.value ??= new Date()
    const isToSend = this.form.isWorthSaving
    this.state.value = isToSend ? 'waiting' : 'saved'
    void this.keep()
    // The answer that brought the other text may still be put down: then this goes after it.
    if (isToSend) void this.flush()
    else this.offerNext()
  }

  readonly tryAgain = async (): Promise<void> => {
    await this.sending // an answer of before, which is just being put down, is no answer to this
    const hasFailed = ['offline', 'signedOut'].includes(this.state.value)
    if (hasFailed && !this.form.over) await this.send()
  }

  readonly flush = async (): Promise<void> => {
    await this.sending // it went with what was typed before
    await this.send()
    if (this.state.value === 'waiting') await this.send()
  }

  /** The server has nothing any more to write over: what is here shall be there anew. */
  readonly anew = async (): Promise<void> => {
    this.form.ground.base = undefined
    await this.flush()
  }

  readonly forget = async (): Promise<void> => {
    this.stop()
    await this.form.dropDraft()
    await this.form.keeper.close({ forever: true })
  }

  /** The form goes away: the device has the text, and the server is told if it can be. */
  readonly leave = (): void => {
    if (this.form.over) return
    this.form.gone = this.goAway()
    noteLeaving(this.form.keeper.record, this.form)
  }

  private async goAway(): Promise<void> {
    await this.ready
    await this.keep()
    if (this.options.auto !== false) await this.flush()
    this.stop()
    await this.form.keeper.close()
  }

  private stop(): void {
    this.form.over = true
    this.pace.cancel('keep', 'send')
  }
}
