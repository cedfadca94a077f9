/** An emotion by its key, 0 to 100; null when its strength was not said. */
export interface Feeling {
  key: string
  intensity: number | null
}

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
