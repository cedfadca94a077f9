import { computed, shallowRef, watch } from 'vue'
import { useAskingAgain } from '@/composables/useAskingAgain'
import { useQuery } from '@/composables/useQuery'
import { useRoutes } from '@/composables/useRoutes'
import { byText, type TextHighlights } from '@/features/reading/bookmarks/grouping'
import type { BookmarksQuery, HighlightPartsFragment } from '@/graphql/graphql'
import { loadClient } from '@/graphql/lazy'

const TYPED_MS = 300

/** The address of a highlight's paragraph; none when the text cannot be read any more. */
export function useAddress() {
  const { href } = useRoutes()
  return (text: TextHighlights['text'], anchor: string): string | undefined => {
    if (!text.slug) return undefined
    const language = text.language === 'EN' ? 'en' : 'ru'
    const path = href(text.kind === 'SECTION' ? 'section' : 'article', { slug: text.slug, language })
    return anchor ? `${path}#${anchor}` : path
  }
}

/** All highlights of the person by text, those with some words when any are asked for. */
export function useBookmarks() {
  const typed = shallowRef('')
  const words = shallowRef('')
  let timer: ReturnType<typeof setTimeout>
  watch(typed, () => {
    clearTimeout(timer)
    timer = setTimeout(() => (words.value = typed.value.trim()), TYPED_MS)
  })
  const { data, failure, loading, retry, more } = useQuery('Bookmarks', () => ({
    words: words.value || null,
  }))
  useAskingAgain('Bookmarks', data)
  const list = computed(() => data.value?.viewer?.diary.highlights)
  return {
    typed,
    words,
    list,
    groups: computed(() => byText(list.value?.edges.map(({ node }) => node) ?? [])),
    failure,
    loading,
    retry,
    more,
  }
}

/** Every one of them, page by page; throws when one cannot be had. */
export async function allHighlights(): Promise<HighlightPartsFragment[]> {
  const { client, documentOf } = await loadClient()
  const found: HighlightPartsFragment[] = []
  let after: string | null | undefined
  do {
    const { data } = await client.query<BookmarksQuery>({
      query: documentOf('Bookmarks'),
      variables: { words: null, ...(after ? { after } : {}) },
      fetchPolicy: 'no-cache',
    })
    const page = data?.viewer?.diary.highlights
    if (!page) throw new Error('signed out')
    found.push(...page.edges.map(({ node }) => node))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after)
  return found
}
