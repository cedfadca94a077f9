/** Terms as they came, under their letters. */
export function byLetter<Term extends { letter: string }>(terms: readonly Term[]) {
  const found: { letter: string; terms: Term[] }[] = []
  for (const term of terms) {
    const last = found.at(-1)
    if (last?.letter === term.letter) last.terms.push(term)
    else found.push({ letter: term.letter, terms: [term] })
  }
  return found
}
