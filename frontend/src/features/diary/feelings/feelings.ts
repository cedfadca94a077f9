/** An emotion by its key, 0 to 100; null when its strength was not said. */
export interface Feeling {
  key: string
  intensity: number | null
}

/** "страх 60": its name, with its strength when that was said. */
export const feltWords = ({ key, intensity }: Feeling, nameOf: (key: string) => string): string =>
  [nameOf(key), intensity].filter((part) => part !== null && part !== '').join(' ')

/** Offered first to who has no habits yet: from every family. */
export const USUAL_EMOTIONS = [
  'anxiety',
  'sadness',
  'irritation',
  'tiredness',
  'guilt',
  'calm',
  'joy',
  'hope',
  'gratitude',
]
export const USUAL_FACTORS = ['good-sleep', 'bad-sleep', 'people', 'work', 'rest', 'walk', 'body', 'family']
