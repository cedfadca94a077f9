/** First letters of the first and the last name, for an author without a portrait: «АВ». */
export function initials(name: string): string {
  const names = name.split(/\s+/).filter(Boolean)
  return [names[0], names.length > 1 ? names.at(-1) : ''].map((each) => each?.charAt(0) ?? '').join('')
}
