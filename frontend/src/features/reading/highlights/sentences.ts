import type { Visible } from '@/features/reading/highlights/visible'
import { endOf } from '@/features/reading/highlights/words'

export interface Span {
  from: number
  to: number
}

/** The sentences of a text, none of them over the end of its paragraph. */
export function sentencesIn(text: Visible, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return text.blocks.flatMap(({ from }, block) =>
    [...segmenter.segment(text.said.slice(from, endOf(text, block)))]
      .filter(({ segment }) => segment.trim())
      .map(({ segment, index }) => ({ from: from + index, to: from + index + segment.trimEnd().length })),
  )
}
