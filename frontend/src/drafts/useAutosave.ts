import { onScopeDispose, watch } from 'vue'
import { Autosaving } from './autosave'
import type { Autosave, Options } from './types'

/**
 * A form that saves itself: on this device at once (sealed by a key that signing out destroys), on the server a
 * moment later. What did not arrive is there again when the same record is opened. Nothing is overwritten silently.
 */
export function useAutosave<T>(options: Options<T>): Autosave<T> {
  const autosave = new Autosaving(options)
  watch(options.value, autosave.changed, { deep: true })

  const hidden = () => {
    if (document.visibilityState === 'visible') return void autosave.tryAgain()
    void autosave.keep()
    if (options.auto !== false) void autosave.flush()
  }
  const unload = (event: BeforeUnloadEvent) => {
    if (!autosave.kept.value) event.preventDefault()
  }
  // Signing in again may happen in another tab, by the letter's link.
  const tabs = new BroadcastChannel('viewer')
  tabs.onmessage = ({ data }) => data === 'in' && autosave.tryAgain()
  addEventListener('online', autosave.tryAgain)
  addEventListener('beforeunload', unload)
  document.addEventListener('visibilitychange', hidden)

  onScopeDispose(() => {
    tabs.close()
    removeEventListener('online', autosave.tryAgain)
    removeEventListener('beforeunload', unload)
    document.removeEventListener('visibilitychange', hidden)
    autosave.leave()
  })
  return autosave
}
