// From values to paths of an SVG. Pure: where nothing was written there is no line.
import { dayNumber } from '@/features/diary/moments/calendar'

/** A value of a day; null where there is none. */
export interface Point {
  day: string
  value: number | null
}

interface Dot {
  x: number
  y: number
}

/** How far along, from 0 at the first day to 1 at the last. */
export function share(day: string, first: string, last: string): number {
  const length = dayNumber(last) - dayNumber(first)
  return length > 0 ? (dayNumber(day) - dayNumber(first)) / length : 0.5
}

/** Points that follow each other within `gap` days are one piece; the line breaks between pieces. */
export function pieces(points: readonly Point[], gap: number): (Point & { value: number })[][] {
  const found: (Point & { value: number })[][] = []
  let before: string | undefined
  for (const { day, value } of points) {
    if (value === null) continue
    const goesOn = before !== undefined && dayNumber(day) - dayNumber(before) <= gap
    if (goesOn) found.at(-1)?.push({ day, value })
    else found.push([{ day, value }])
    before = day
  }
  return found
}

const write = (number: number) => Number(number.toFixed(2))

/**
 * A smooth path through the dots that never rises above nor falls below what it connects
 * (F. N. Fritsch, R. E. Carlson, Monotone piecewise cubic interpolation, 1980).
 */
export function smooth(dots: readonly Dot[]): string {
  const slopes = tangents(dots)
  return dots
    .map(({ x, y }, at) => {
      const last = dots[at - 1]
      if (!last) return `M${write(x)} ${write(y)}`
      const third = (x - last.x) / 3
      const from = `${write(last.x + third)} ${write(last.y + third * (slopes[at - 1] ?? 0))}`
      return `C${from} ${write(x - third)} ${write(y - third * (slopes[at] ?? 0))} ${write(x)} ${write(y)}`
    })
    .join('')
}

function tangents(dots: readonly Dot[]): number[] {
  const steep = dots.slice(1).map((dot, at) => {
    const from = dots[at] ?? dot
    return dot.x === from.x ? 0 : (dot.y - from.y) / (dot.x - from.x)
  })
  return dots.map((_, at) => {
    const before = steep[at - 1]
    const after = steep[at]
    if (before === undefined || after === undefined) return before ?? after ?? 0
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after)
  })
}
