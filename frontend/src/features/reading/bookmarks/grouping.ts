import type { HighlightPartsFragment } from '@/graphql/graphql'

export interface TextHighlights {
  text: HighlightPartsFragment['text']
  highlights: HighlightPartsFragment[]
}

/** By text, in the order in which they come. */
export function byText(highlights: readonly HighlightPartsFragment[]): TextHighlights[] {
  const groups = new Map<string, TextHighlights>()
  for (const highlight of highlights) {
    const { text } = highlight
    const group = groups.get(text.id) ?? { text, highlights: [] }
    group.highlights.push(highlight)
    groups.set(text.id, group)
  }
  return [...groups.values()]
}
