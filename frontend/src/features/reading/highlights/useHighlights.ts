import { computed, onScopeDispose, shallowReactive, watch, type Ref } from 'vue'
import { useAskingAgain } from '@/composables/useAskingAgain'
import { useQuery } from '@/composables/useQuery'
import { draftsLeft } from '@/drafts/drafts'
import {
  beginWriting,
  keptOf,
  useRemoving,
  type Kept,
  type TextKey,
  type Writing,
  type Written,
} from '@/features/reading/highlights/writing'
import type { Place } from '@/features/reading/highlights/place'
import type { HighlightTone } from '@/graphql/graphql'
import { zoneHere } from '@/words/clock'

/** What the server has of one text, the oldest first. */
function useKept(text: TextKey) {
  const { data, failure, more, retry } = useQuery('TextHighlights', { text })
  const list = computed(() => data.value?.viewer?.diary.highlights)
  watch(list, (page) => page?.pageInfo.hasNextPage && void more(page.pageInfo.endCursor ?? ''), {
    immediate: true,
  })
  useAskingAgain('TextHighlights', data)
  const kept = computed(() => list.value?.edges.map(({ node }) => keptOf(node)).reverse())
  return { kept, failure, retry }
}

/** What is being written here, also what was begun on this device earlier and never arrived. */
function useWritings(person: string, text: TextKey, kept: Readonly<Ref<readonly Kept[] | undefined>>) {
  const writings = shallowReactive(new Map<string, Writing>())
  onScopeDispose(() => writings.forEach(({ end }) => end()))

  function edit(one: Kept): Writing {
    const there = writings.get(one.key)
    if (there) return there
    const begun = beginWriting(person, one)
    writings.set(one.key, begun)
    return begun
  }
  async function takeUp(known: readonly Kept[]): Promise<void> {
    for (const { kind, key, value, base } of await draftsLeft(person).catch(() => [])) {
      const written = value as Written
      if (kind !== 'highlight' || !isHere(written, text)) continue
      // Without its words it is not shown before the draft is: what the server has comes first.
      const stored = known.find((one) => one.key === key)
      edit(stored ?? { key, written: { ...written, quote: '' }, version: base ?? 0 })
    }
  }
  watch(
    () => Boolean(kept.value),
    (isThere) => isThere && void takeUp(kept.value ?? []),
    { immediate: true },
  )
  return { writings, edit }
}

/** One person's highlights of one text, the oldest first; with those that have not reached the server. */
export function useHighlights(person: string, text: TextKey) {
  const { kept, failure, retry } = useKept(text)
  const { writings, edit } = useWritings(person, text, kept)
  const removed = shallowReactive(new Set<string>())
  const removing = useRemoving()

  const shown = computed<Kept[]>(() => {
    const there = kept.value ?? []
    const known = new Set(there.map(({ key }) => key))
    const added = [...writings.values()].filter(({ key }) => !known.has(key))
    return [...there, ...added.map(({ key, value }) => ({ key, written: value.value, version: 0 }))]
      .map((one) => ({ ...one, written: writings.get(one.key)?.value.value ?? one.written }))
      .filter(({ key, written }) => written.quote && !removed.has(key))
  })
  function add(place: Place, tone: HighlightTone): Writing {
    const when = { at: new Date().toISOString(), timeZone: zoneHere() }
    return edit({
      key: crypto.randomUUID(),
      written: { text, ...place, tone, note: '', ...when },
      version: 0,
    })
  }

  async function remove(key: string): Promise<boolean> {
    await writings.get(key)?.autosave.flush()
    removed.add(key)
    const done = await removing.remove(key)
    if (!done) removed.delete(key)
    return done
  }
  async function restore(key: string): Promise<boolean> {
    const done = await removing.restore(key)
    if (done) removed.delete(key)
    return done
  }
  return { shown, failure, retry, edit, add, remove, restore }
}
const numberOf = (id: string) => /\d+/.exec(id)?.[0]
const isHere = ({ text }: Written, here: TextKey) =>
  text.kind === here.kind && numberOf(text.id) === numberOf(here.id)
