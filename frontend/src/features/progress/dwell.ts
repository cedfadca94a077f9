// When a text counts as read: every paragraph had its time in sight. No DOM here, so that it is tested by itself.

// Faster than nearly anybody reads (about 2.4 times the usual 1,500 letters a minute): who leafs through has not read.
const LETTERS_A_SECOND = 60
/** A text is read when so much of it was: notes and what is known already may be passed over. */
export const ENOUGH = 0.9

/** The paragraphs of a text by their lengths in letters, and how much of each had its time. */
export class Dwell {
  private readonly left: number[]
  private readonly total: number

  constructor(lengths: readonly number[]) {
    this.left = [...lengths]
    this.total = lengths.reduce((sum, length) => sum + length, 0)
  }

  /** Paragraphs that were in sight for some time, in order: the time goes to the first that still needs it. */
  saw(inSight: readonly number[], seconds: number): void {
    let letters = seconds * LETTERS_A_SECOND
    for (const index of inSight) {
      const taken = Math.min(letters, this.left[index] ?? 0)
      this.left[index] = (this.left[index] ?? 0) - taken
      letters -= taken
    }
  }

  get isRead(): boolean {
    const left = this.left.reduce((sum, length) => sum + length, 0)
    return this.total > 0 && left <= this.total * (1 - ENOUGH)
  }
}

/** Percent of the letters that stand above a paragraph. */
export function shareAbove(lengths: readonly number[], index: number): number {
  const sum = (some: readonly number[]) => some.reduce((total, length) => total + length, 0)
  const total = sum(lengths)
  return total ? Math.round((sum(lengths.slice(0, index)) / total) * 100) : 0
}

/** The paragraph at a share of the text: for a place whose own paragraph is gone. */
export function paragraphAt(lengths: readonly number[], share: number): number {
  const found = lengths.findLastIndex((_length, index) => shareAbove(lengths, index) <= share)
  return Math.max(found, 0)
}
