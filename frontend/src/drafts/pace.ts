/** How soon the device has what is typed, and how soon the server. */
export const KEEP_MS = 250
export const SAVE_MS = 1200
/** How long to wait before another try, longer each time. */
const RETRY_MS = [5_000, 15_000, 60_000] as const

/** When the next step of saving is due: one of each kind at most. */
export class Pace {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()
  private tries = 0

  /** Anew with each call, so a step waits for the last key. */
  after(ms: number, step: string, work: () => void): void {
    this.cancel(step)
    this.timers.set(step, setTimeout(work, ms))
  }

  again(step: string, work: () => void): void {
    this.after(RETRY_MS[Math.min(this.tries++, RETRY_MS.length - 1)] as number, step, work)
  }

  calm(): void {
    this.tries = 0
  }

  cancel(...steps: string[]): void {
    for (const step of steps) clearTimeout(this.timers.get(step))
  }
}
