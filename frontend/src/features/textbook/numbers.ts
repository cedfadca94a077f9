interface Sections {
  chapters: readonly { sections: readonly { id: string }[] }[]
}

const inside = (part: Sections) => part.chapters.flatMap(({ sections }) => sections)

/** Numbers of sections by id, running through the parts from `first`. */
export function numbersOf(parts: readonly Sections[], first = 1): Map<string, number> {
  return new Map(parts.flatMap(inside).map(({ id }, index) => [id, first + index]))
}

/** The number of a part's first section, when the one called `id` is the `number`-th of the book. */
export function firstNumber(part: Sections, id: string, number: number): number {
  return number - inside(part).findIndex((section) => section.id === id)
}

interface Written {
  chapters: readonly { sections: readonly { language: string }[] }[]
}

/** Whether something of the book is written in the language: only that is in its file and on paper. */
export function hasOwn(parts: readonly Written[], language: string): boolean {
  return parts.some(({ chapters }) =>
    chapters.some(({ sections }) => sections.some((section) => section.language === language)),
  )
}
