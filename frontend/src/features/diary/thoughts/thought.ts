import type { Feeling } from '@/features/diary/feelings/feelings'
import type { ThoughtPartsFragment, ThoughtRecordWriteInput } from '@/graphql/graphql'

/** What the form of a thought record holds: its seven columns, when it was, and where it was left. */
export interface Thought {
  at: string
  timeZone: string
  situation: string
  emotionsBefore: Feeling[]
  thought: string
  beliefBefore: number | null
  distortions: string[]
  evidenceFor: string
  evidenceAgainst: string
  alternative: string
  beliefAlternative: number | null
  beliefAfter: number | null
  emotionsAfter: Feeling[]
  step: number
  section: string
}
export type Text = 'situation' | 'thought' | 'evidenceFor' | 'evidenceAgainst' | 'alternative'

export const STEPS = [1, 2, 3, 4, 5, 6, 7] as const
export type Step = (typeof STEPS)[number]
export const LAST: Step = 7
/** The view after the last step: what has changed, and the whole record. */
export const END = 8

const TEXTS: Text[] = ['situation', 'thought', 'evidenceFor', 'evidenceAgainst', 'alternative']

export const blank = (section: string, at: Date, timeZone: string): Thought => ({
  at: at.toISOString(),
  timeZone,
  situation: '',
  emotionsBefore: [],
  thought: '',
  beliefBefore: null,
  distortions: [],
  evidenceFor: '',
  evidenceAgainst: '',
  alternative: '',
  beliefAlternative: null,
  beliefAfter: null,
  emotionsAfter: [],
  step: 1,
  section,
})

const feelings = (list: readonly Feeling[]): Feeling[] =>
  list.map(({ key, intensity }) => ({ key, intensity }))

/** Of what the server has. */
export const opened = (record: ThoughtPartsFragment): Thought => ({
  at: new Date(record.at).toISOString(), // as the device writes it, so that the same is the same
  timeZone: record.timeZone,
  situation: record.situation,
  emotionsBefore: feelings(record.emotionsBefore),
  thought: record.thought,
  beliefBefore: record.beliefBefore,
  distortions: [...record.distortions],
  evidenceFor: record.evidenceFor,
  evidenceAgainst: record.evidenceAgainst,
  alternative: record.alternative,
  beliefAlternative: record.beliefAlternative,
  beliefAfter: record.beliefAfter,
  emotionsAfter: feelings(record.emotionsAfter),
  step: record.step,
  section: record.section,
})

export const toWrite = (id: string, thought: Thought, base?: number): ThoughtRecordWriteInput => ({
  id,
  ...thought,
  ...(base === undefined ? {} : { base }),
})

/** Nothing was said yet; where it was opened from and when is not a record. */
export const isBlank = (thought: Thought): boolean =>
  TEXTS.every((name) => !thought[name].trim()) &&
  !thought.emotionsBefore.length &&
  !thought.emotionsAfter.length &&
  !thought.distortions.length &&
  thought.beliefBefore === null

/** Whether a column has something in it. */
export function isTold(thought: Thought, step: Step): boolean {
  const told: Record<Step, boolean> = {
    1: Boolean(thought.situation.trim()),
    2: thought.emotionsBefore.length > 0,
    3: Boolean(thought.thought.trim()),
    4: thought.distortions.length > 0,
    5: Boolean(thought.evidenceFor.trim() || thought.evidenceAgainst.trim()),
    6: Boolean(thought.alternative.trim()),
    7: thought.beliefAfter !== null || thought.emotionsAfter.length > 0,
  }
  return told[step]
}

/** Something is said in the last column, so there is a change to show. */
export const isFinished = (thought: Thought): boolean => isTold(thought, LAST)

/** Where a record is opened: at its change, or at the step where it was left. */
export const landing = (thought: Thought): number => (isFinished(thought) ? END : thought.step)

/** The emotions of the second column, with what was said of them in the last. */
export const toRateAgain = ({ emotionsBefore, emotionsAfter }: Thought): Feeling[] =>
  emotionsBefore.map(({ key }) => emotionsAfter.find((one) => one.key === key) ?? { key, intensity: null })

/** What is felt in the last column and was not in the second. */
export const cameSince = ({ emotionsBefore, emotionsAfter }: Thought): Feeling[] =>
  emotionsAfter.filter(({ key }) => !emotionsBefore.some((one) => one.key === key))

/** The same words, wherever each was left. */
export const saysTheSame = (one: Thought, other: Thought): boolean =>
  JSON.stringify({ ...one, step: 0 }) === JSON.stringify({ ...other, step: 0 })

export interface Change {
  key: string
  before: number | null
  after: number | null
}

/** Every emotion that was rated before or afterwards, in the order of the columns. */
export function changes({ emotionsBefore, emotionsAfter }: Thought): Change[] {
  const of = (list: readonly Feeling[], key: string) => list.find((one) => one.key === key)?.intensity ?? null
  const keys = new Set([...emotionsBefore, ...emotionsAfter].map(({ key }) => key))
  return [...keys]
    .map((key) => ({ key, before: of(emotionsBefore, key), after: of(emotionsAfter, key) }))
    .filter(({ before, after }) => before !== null || after !== null)
}

/** Whether anything became lighter; undefined when nothing was rated both times. */
export function becameLighter(thought: Thought): boolean | undefined {
  const belief = { key: '', before: thought.beliefBefore, after: thought.beliefAfter }
  const twice = [belief, ...changes(thought)].filter(({ before, after }) => before !== null && after !== null)
  return twice.length ? twice.some(({ before, after }) => (after ?? 0) < (before ?? 0)) : undefined
}

/** What a section teaches apart from the rest, when that says something: all of them would be no choice. */
export function byTeaching<Trap extends { key: string }>(traps: readonly Trap[], taught: readonly string[]) {
  const first = traps.filter(({ key }) => taught.includes(key))
  const others = traps.filter(({ key }) => !taught.includes(key))
  return others.length ? { first, others } : { first: [], others: [...traps] }
}
