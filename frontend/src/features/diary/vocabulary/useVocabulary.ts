import { computed } from 'vue'
import { useQuery } from '@/composables/useQuery'
import type { DiaryVocabularyQuery } from '@/graphql/graphql'
import { t, wireLanguage } from '@/words/words'

export interface Choice {
  key: string
  name: string
}
/** Choices under a heading. */
export interface Shelf {
  key: string
  name: string
  words: Choice[]
}
/** A trap of thinking. */
export type Trap = NonNullable<DiaryVocabularyQuery['viewer']>['diary']['vocabulary']['distortions'][number]

export type Part = 'emotions' | 'factors'
export interface Own {
  key: string
  word: string
  retired: boolean
}

/** The person's own words; no shelf while there are none. */
function ownShelf(words: readonly Own[] = []): Shelf[] {
  const offered = words.filter(({ retired }) => !retired).map(({ key, word }) => ({ key, name: word }))
  return offered.length ? [{ key: 'own', name: t('diary.words.mine'), words: offered }] : []
}

/** Everything that can be chosen, and the names of what was; words of the person's own included. */
export function useVocabulary() {
  const { data } = useQuery('DiaryVocabulary', () => ({
    language: wireLanguage.value,
  }))
  const diary = computed(() => data.value?.viewer?.diary)
  const families = computed((): Shelf[] =>
    (diary.value?.vocabulary.emotions ?? []).map(({ family, name, words }) => ({ key: family, name, words })),
  )
  const factors = computed((): Choice[] => diary.value?.vocabulary.factors ?? [])
  const distortions = computed(() => diary.value?.vocabulary.distortions ?? [])
  const own = computed(() => diary.value?.ownWords ?? undefined)
  const names = computed(() => {
    const every = [...families.value.flatMap(({ words }) => words), ...factors.value, ...distortions.value]
    const mine = [...(own.value?.emotions ?? []), ...(own.value?.factors ?? [])]
    return new Map([
      ...every.map(({ key, name }) => [key, name] as const),
      ...mine.map(({ key, word }) => [key, word] as const),
    ])
  })

  return {
    emotions: computed(() => [...ownShelf(own.value?.emotions), ...families.value]),
    factors: computed(() => [
      ...ownShelf(own.value?.factors),
      { key: 'factors', name: t('diary.words.every'), words: factors.value },
    ]),
    distortions,
    own,
    /** "" for a key that nobody knows (any more), and until the words are here. */
    nameOf: (key: string) => names.value.get(key) ?? '',
    known: computed(() => data.value !== undefined),
  }
}
