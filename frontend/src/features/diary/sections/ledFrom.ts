import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useQuery } from '@/composables/useQuery'
import { useRoutes } from '@/composables/useRoutes'
import { wireLanguage } from '@/words/words'

// An exercise is opened by `?section=slug`: which section led there is public, and all that the address says.

/** An address can be written by anybody: what is no slug led from nowhere. */
export const slugIn = (asked: string | undefined): string => /^[-\w]{1,120}$/.exec(asked ?? '')?.[0] ?? ''

/** Slug of the section that the address names; empty when none led here. */
export function useLedFrom() {
  const { asked } = useRoutes()
  return computed(() => slugIn(asked('section')))
}

/** A path that remembers the section on the way. */
export const ledBy = (path: string, slug: string): string =>
  slug ? `${path}${path.includes('?') ? '&' : '?'}section=${slug}` : path

/** The section as readers have it; undefined while it is not there for them. */
export function useSection(slug: MaybeRefOrGetter<string>) {
  const { data } = useQuery('ExerciseSection', () => ({
    slug: toValue(slug),
    language: wireLanguage.value,
  }))
  return computed(() => data.value?.section ?? undefined)
}
