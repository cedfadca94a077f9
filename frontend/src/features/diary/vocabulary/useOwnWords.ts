import { computed, shallowRef } from 'vue'
import { useMutation } from '@/composables/useMutation'
import { zoneHere } from '@/words/clock'
import { t } from '@/words/words'
import { useVocabulary, type Own, type Part } from './useVocabulary'

type Lists = Record<Part, readonly Own[]>
type Change = (lists: Lists) => Lists
const NONE: Lists = { emotions: [], factors: [] }

const edited = (part: Part, change: (list: readonly Own[]) => readonly Own[]): Change => {
  return (lists) => ({ ...lists, [part]: change(lists[part]) })
}
const plain = (lists: Lists, part: Part) =>
  lists[part].map(({ key, word, retired }) => ({ key, word, retired }))
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** Adds, renames and removes words of the person's own. Two devices at once: a change is made over what is stored. */
export function useOwnWords(part: Part) {
  const { own } = useVocabulary()
  const { run, busy, failure } = useMutation('OwnWordsWrite', { refetch: ['DiaryVocabulary'] })
  const refusal = shallowRef('')

  async function write(change: Change, over = own.value, tries = 2): Promise<boolean> {
    const lists = change(over ?? NONE)
    const input = {
      at: new Date().toISOString(),
      timeZone: zoneHere(),
      emotions: plain(lists, 'emotions'),
      factors: plain(lists, 'factors'),
      ...(over ? { base: over.version } : {}),
    }
    const answer = (await run({ input }))?.ownWordsWrite
    if (answer?.stored && tries > 1) return write(change, answer.stored, tries - 1)
    refusal.value = answer ? (answer.errors[0]?.message ?? '') : t('diary.words.failed')
    return Boolean(answer?.record)
  }

  /** Gives the key of the word, an old one when the word was there; undefined when it could not be kept. */
  async function add(word: string): Promise<string | undefined> {
    const known = own.value?.[part].find((one) => same(one.word, word))
    const key = known?.key ?? `own-${crypto.randomUUID()}`
    const done = await write(
      edited(part, (list) => [...list.filter((one) => one.key !== key), { key, word, retired: false }]),
    )
    return done ? key : undefined
  }

  const rename = (key: string, word: string) =>
    write(edited(part, (list) => list.map((one) => (one.key === key ? { ...one, word } : one))))
  const remove = (key: string, retired = true) =>
    write(edited(part, (list) => list.map((one) => (one.key === key ? { ...one, retired } : one))))

  return {
    words: computed(() => own.value?.[part].filter(({ retired }) => !retired) ?? []),
    add,
    rename,
    remove,
    busy,
    failure,
    refusal,
  }
}
