// The six parts of a safety plan (B. Stanley, G. K. Brown, Safety Planning Intervention, 2012), in their order.
import { t } from '@/words/words'

export const PARTS = ['signs', 'coping', 'people', 'places', 'reasons', 'lines'] as const
export type Part = (typeof PARTS)[number]
/** What stands in each part, line by line. */
export type Plan = Record<Part, string[]>
/** The same as it is typed: a text for each part, every line of it is one thing. */
export type Typed = Record<Part, string>

export const titleOf = (part: Part) => t(`diary.plan.${part}` as 'diary.plan.signs')

const each = <T>(make: (part: Part) => T) =>
  Object.fromEntries(PARTS.map((part) => [part, make(part)])) as Record<Part, T>

export const typedOf = (plan: Plan | null | undefined): Typed =>
  each((part) => (plan?.[part] ?? []).join('\n'))

export const planOf = (typed: Typed): Plan =>
  each((part) =>
    typed[part]
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )

export const isEmpty = (plan: Plan): boolean => PARTS.every((part) => plan[part].length === 0)

export interface Piece {
  text: string
  /** What to dial, where the piece is a telephone number. */
  dial?: string
}

// Three digits at least: 112, 051, 8 800 2000 122, +7 (495) 989-50-50.
const PHONE = /\+?\d[\d\s()\u00a0\u2011-]*\d/g

/** A line in pieces, its telephone numbers apart. */
export function pieces(line: string): Piece[] {
  const found: Piece[] = []
  let end = 0
  for (const { 0: text, index } of line.matchAll(PHONE)) {
    const dial = text.replace(/[^\d+]/g, '')
    if (dial.length < 3) continue
    if (index > end) found.push({ text: line.slice(end, index) })
    found.push({ text, dial })
    end = index + text.length
  }
  if (end < line.length) found.push({ text: line.slice(end) })
  return found
}

/** Adds a line to what is typed, once. */
export const withLine = (typed: string, line: string): string =>
  typed.split('\n').some((each) => each.trim() === line)
    ? typed
    : [typed.trimEnd(), line].filter(Boolean).join('\n')
