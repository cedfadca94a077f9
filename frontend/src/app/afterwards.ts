// The page itself goes first; what else there is to it comes in a moment.
import { watch } from 'vue'
import { shown } from '@/routing/navigation'

const PAUSE_MS = 1500
const load = () => import(/* webpackChunkName: "after" */ '@/app/after')

export function doTheRest(): void {
  watch(
    shown,
    (page) =>
      setTimeout(
        () =>
          load().then(
            ({ afterView }) => afterView(page),
            () => undefined,
          ),
        PAUSE_MS,
      ),
    { immediate: true },
  )
}
