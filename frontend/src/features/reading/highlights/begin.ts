import { effectScope, watch } from 'vue'
import { useQuery } from '@/composables/useQuery'
import { shown } from '@/routing/navigation'

/** Lets the reader of an article or a section mark words. Comes when somebody is signed in, or selects something. */
export function letMark(prose: HTMLElement): () => void {
  const route = shown.value?.name
  if (route !== 'article' && route !== 'section') return () => undefined
  const left = new AbortController()
  const scope = effectScope(true)
  let coming: Promise<void> | undefined
  let leave = (): void => undefined

  async function come(): Promise<void> {
    const { mountHighlights } = await import(/* webpackChunkName: "highlights" */ './layer')
    if (!left.signal.aborted) leave = mountHighlights(prose, route as 'article' | 'section')
  }
  // Without a network reading goes on; the next selection tries again.
  const start = () => (coming ??= come().catch(() => (coming = undefined)))

  scope.run(() => {
    const { data } = useQuery('ViewerFrame', {})
    watch(
      () => data.value?.viewer?.id,
      (person) => person && void start(),
      { immediate: true },
    )
  })
  document.addEventListener(
    'selectionchange',
    () => {
      const selection = getSelection()
      if (selection && !selection.isCollapsed && prose.contains(selection.anchorNode)) void start()
    },
    { signal: left.signal },
  )
  return () => {
    left.abort()
    scope.stop()
    leave()
  }
}
