import { useMutation } from '@/composables/useMutation'
import { say } from '@/composables/useNotice'
import { loadClient } from '@/graphql/lazy'
import { t } from '@/words/words'
import { noteChange } from './renewing'

/** Takes a record away; a notice offers to bring it back. `type`: its name in GraphQL. */
export function useDeletion(type: 'DiaryEntry' | 'ThoughtRecord') {
  const { run, busy, failure } = useMutation('RecordDelete')
  const { run: runBack } = useMutation('RecordRestore')

  /** True: it is there again. False: it is gone for good. Undefined: nobody answered. */
  async function restore(id: string, { quietly = false } = {}): Promise<boolean | undefined> {
    const answer = (await runBack({ id }))?.diaryRecordRestore
    const done = answer && Boolean(answer.restoredId)
    if (done) await noteChange()
    if (!quietly) say(t(done ? 'diary.records.restored' : 'diary.records.notRestored'))
    return done
  }

  /** True: it is gone. What was gone already counts as well. */
  async function remove(id: string): Promise<boolean> {
    const answer = (await run({ id }))?.diaryRecordDelete
    if (!answer) {
      say(t('diary.records.notDeleted'))
      return false
    }
    if (answer.deletedId)
      say(t('diary.records.deleted'), { word: t('diary.records.undo'), act: () => restore(id) })
    await noteChange()
    const { client } = await loadClient()
    client.cache.evict({ id: `${type}:${id}` })
    return true
  }

  return { remove, restore, busy, failure }
}
