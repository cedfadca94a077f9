import { shallowRef, toValue, watchEffect, type MaybeRefOrGetter } from 'vue'
import { t } from '@/words/words'

/** The practice's name, as the frame learned it. */
export const siteName = shallowRef('')
/** The title of the page shown, for the route announcer. */
export const pageTitle = shallowRef('')

/** Names the page in the browser's title and to a screen reader. An empty title (not known yet) changes nothing. */
export function usePageTitle(title: MaybeRefOrGetter<string | undefined>): void {
  watchEffect(() => {
    const named = toValue(title)
    if (!named) return
    pageTitle.value = named
    document.title = siteName.value ? t('title.page', { title: named, site: siteName.value }) : named
  })
}

/** Names the page to a screen reader only: whoever looks at the tabs or the history reads nothing but the practice. */
export function useNeutralTitle(title: MaybeRefOrGetter<string>): void {
  watchEffect(() => {
    pageTitle.value = toValue(title)
    if (siteName.value) document.title = siteName.value
  })
}
