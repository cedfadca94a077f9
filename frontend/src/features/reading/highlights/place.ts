import { closest, sameBeginning, sameEnd } from '@/features/reading/highlights/likeness'
import { blockAt, endOf, isEdge, plainOf, type Words } from '@/features/reading/highlights/words'

/** Where words stand: by themselves and what is around them, and by a paragraph's name (Web Annotation's selectors). */
export interface Place {
  anchor: string
  start: number
  quote: string
  prefix: string
  suffix: string
}

export interface Found {
  from: number
  to: number
  /** The words themselves are other ones than when they were marked. */
  changed: boolean
}

const AROUND = 200
export const LONGEST = 2000
// Letters of what stands around that are compared: more of them tells no more.
const COMPARED = 32
// The share of letters that may differ: of the words themselves, and of all that is sought anywhere in the text.
const OWN_ERRORS = 0.35
const FAR_ERRORS = 0.15
const SHORTEST_FAR = 36
// Letters beside the words that are enough to know where they began and ended.
const BESIDE = 10
// What has to agree, words and surroundings together, before a place passes for the one that was marked.
const ENOUGH_NEAR = 6
const ENOUGH_FAR = 36

/** How the letters `from` to `to` are described; undefined when there is no word among them. */
export function describe(text: Words, from: number, to: number): Place | undefined {
  const chosen = text.said.slice(from, to)
  const begin = from + chosen.length - chosen.trimStart().length
  const end = Math.min(begin + chosen.trim().length, begin + LONGEST)
  if (!/[\p{L}\p{N}]/u.test(text.said.slice(begin, end))) return undefined
  const block = blockAt(text, begin)
  return {
    anchor: text.blocks[block]?.anchor ?? '',
    start: begin - (text.blocks[block]?.from ?? 0),
    quote: text.said.slice(begin, end),
    prefix: text.said.slice(Math.max(0, begin - AROUND), begin),
    suffix: text.said.slice(end, end + AROUND),
  }
}

/** Finds words again in a text that may have been edited since. Rather nothing than a wrong place. */
export function find(text: Words, place: Place): Found | undefined {
  const sought = new Sought(text, place)
  return sought.same() ?? sought.near() ?? sought.far()
}

class Sought {
  private readonly quote: string
  private readonly before: string
  private readonly after: string
  /** The paragraph by its name, and where in the text the words began then. */
  private readonly block: number
  private readonly expected: number | undefined

  constructor(
    private readonly text: Words,
    private readonly place: Place,
  ) {
    this.quote = plainOf(place.quote)
    this.before = plainOf(place.prefix)
    this.after = plainOf(place.suffix)
    this.block = place.anchor ? text.blocks.findIndex(({ anchor }) => anchor === place.anchor) : -1
    const from = text.blocks[this.block]?.from
    this.expected = from === undefined ? undefined : from + place.start
  }

  /** The same words, where the most around them is the same. */
  same(): Found | undefined {
    const { plain } = this.text
    const places: number[] = []
    for (let at = plain.indexOf(this.quote); at >= 0; at = plain.indexOf(this.quote, at + 1)) places.push(at)
    const to = (from: number) => from + this.quote.length
    const from = this.best(places, (at) => this.around(at, to(at)) + this.nearness(at))
    if (from === undefined || !this.isEnough(from, to(from), this.quote.length)) return undefined
    return { from, to: to(from), changed: false }
  }

  /** Words much like these in the paragraph itself or beside it. */
  near(): Found | undefined {
    if (this.block < 0) return undefined
    const last = Math.min(this.block + 1 + this.place.quote.split('\n').length, this.text.blocks.length - 1)
    const from = this.text.blocks[Math.max(0, this.block - 1)]?.from ?? 0
    return this.alike(from, endOf(this.text, last), Math.floor(this.quote.length * OWN_ERRORS))
  }

  /** A stretch anywhere that is much like these words with what stood around them: the paragraph was moved or cut. */
  far(): Found | undefined {
    const whole = this.before.slice(-COMPARED) + this.quote + this.after.slice(0, COMPARED)
    if (whole.length < SHORTEST_FAR) return undefined
    const [stretch] = closest(this.text.plain, whole, Math.floor(whole.length * FAR_ERRORS))
    return stretch && this.alike(stretch.from, stretch.to, Math.floor(this.quote.length * OWN_ERRORS), true)
  }

  private alike(begin: number, end: number, most: number, isSure = false): Found | undefined {
    const matches = closest(this.text.plain.slice(begin, end), this.quote, most)
    const best = this.best(matches, ({ from, to }) => this.around(begin + from, begin + to))
    if (!best) return undefined
    const alike = this.quote.length - 2 * best.errors
    if (!isSure && !this.isEnough(begin + best.from, begin + best.to, alike)) return undefined
    return this.wholeWords(...this.fitted(begin + best.from, begin + best.to))
  }

  private best<T>(choices: readonly T[], worth: (choice: T) => number): T | undefined {
    let best: T | undefined
    let most = -Infinity
    for (const choice of choices) {
      const found = worth(choice)
      if (found > most) [best, most] = [choice, found]
    }
    return best
  }

  private around(from: number, to: number): number {
    const { plain } = this.text
    return (
      sameEnd(this.before, plain.slice(Math.max(0, from - COMPARED), from), COMPARED) +
      sameBeginning(this.after, plain.slice(to, to + COMPARED), COMPARED)
    )
  }

  /** Up to 24 for the very place, 8 at least within its paragraph. */
  private nearness(at: number): number {
    if (this.expected === undefined) return 0
    const away = Math.min(16, Math.abs(at - this.expected) / 16)
    return (blockAt(this.text, at) === this.block ? 24 : 0) - away
  }

  private isEnough(from: number, to: number, alike: number): boolean {
    const isNear = this.block >= 0 && Math.abs(blockAt(this.text, from) - this.block) <= 1
    return alike + this.around(from, to) >= (isNear ? ENOUGH_NEAR : ENOUGH_FAR)
  }

  /** Words put in at an end belong to the place when what stood around it is still there. */
  private fitted(from: number, to: number): [number, number] {
    const { plain } = this.text
    const slack = BESIDE + Math.ceil(this.quote.length / 2)
    const [before, after] = [this.before.slice(-BESIDE), this.after.slice(0, BESIDE)]
    const left = Math.max(0, from - slack)
    const beginning = plain.slice(left, from + BESIDE).lastIndexOf(before)
    const end = plain.slice(to - BESIDE, to + slack).indexOf(after)
    return [
      before.length < BESIDE || beginning < 0 ? from : left + beginning + BESIDE,
      after.length < BESIDE || end < 0 ? to : to - BESIDE + end,
    ]
  }

  /** What began and ended with whole words does so still. */
  private wholeWords(from: number, to: number): Found {
    const { said } = this.text
    const { quote, prefix, suffix } = this.place
    if (isEdge(prefix.slice(-1) + quote, prefix ? 1 : 0)) while (!isEdge(said, from)) from--
    if (isEdge(quote + suffix, quote.length)) while (!isEdge(said, to)) to++
    // The sign at the end costs as much to leave out as a letter: it stands there still.
    if (/[^\p{L}\p{N}\s]$/u.test(quote) && said[to] === quote.at(-1)) to++
    const found = said.slice(from, to)
    return {
      from: from + found.length - found.trimStart().length,
      to: to - found.length + found.trimEnd().length,
      changed: true,
    }
  }
}
