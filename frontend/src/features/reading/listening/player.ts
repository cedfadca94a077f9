/** A sentence and the piece of the text that it belongs to. */
interface Line {
  piece: number
  text: string
}

export type Ending = 'done' | 'failed'

/** Says a sentence; `ended` is called once unless `hush` came first. */
export interface Speaker {
  say(text: string, rate: number, ended: (how: Ending) => void): void
  hush(): void
}

type State = 'playing' | 'paused' | 'over'

export interface Shown {
  state: State
  piece: number
  failed: boolean
}

/**
 * Reads lines aloud, one utterance each. A pause ends the utterance and going on begins its sentence again:
 * the browsers' own pause is lost on Android and after a while in Chromium.
 */
export class Player {
  private at = 0
  private state: State = 'paused'
  private failed = false
  /** Counts utterances: what an earlier one still reports is not heard. */
  private ticket = 0

  constructor(
    private readonly lines: readonly Line[],
    private readonly speaker: Speaker,
    private rate: number,
    private readonly tell: (shown: Shown) => void,
  ) {}

  play(): void {
    if (this.state === 'over') return
    this.failed = false
    this.become('playing')
    this.say()
  }

  pause(): void {
    if (this.state !== 'playing') return
    this.hush()
    this.become('paused')
  }

  stop(): void {
    if (this.state === 'over') return
    this.hush()
    this.become('over')
  }

  /** To the beginning of the next piece (1) or of the one before (-1). */
  step(by: 1 | -1): void {
    const here = this.lines[this.at]?.piece ?? 0
    const there = this.lines.findIndex(({ piece }) => piece === here + by)
    if (there < 0 && by === 1) return this.stop()
    this.at = Math.max(there, 0)
    this.again()
  }

  setRate(rate: number): void {
    this.rate = rate
    this.again()
  }

  private again(): void {
    this.hush()
    this.become(this.state)
    if (this.state === 'playing') this.say()
  }

  private say(): void {
    const line = this.lines[this.at]
    if (!line) return this.stop()
    const ticket = ++this.ticket
    this.speaker.say(line.text, this.rate, (how) => {
      if (ticket !== this.ticket) return
      if (how === 'done') return this.goOn()
      this.failed = true
      this.become('paused')
    })
  }

  private goOn(): void {
    this.at++
    if (this.at >= this.lines.length) return this.stop()
    this.become('playing')
    this.say()
  }

  private hush(): void {
    this.ticket++
    this.speaker.hush()
  }

  private become(state: State): void {
    this.state = state
    this.tell({ state, piece: this.lines[this.at]?.piece ?? 0, failed: this.failed })
  }
}
