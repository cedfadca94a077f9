import { mountOnto } from '@/app/adopt'
import App from '@/app/App.vue'
import { doTheRest } from '@/app/afterwards'
import { followLinks } from '@/app/links'
import { pages, servedOffline } from '@/app/pages'
import { framed, start } from '@/routing/navigation'
import { loadWords, takeFirstWords } from '@/words/words'

// Django's markup stays in sight; once the page's own chunk is there, Vue takes it over.
async function run() {
  if (!takeFirstWords()) await loadWords()
  await start(pages)
  const element = (id: string) => document.getElementById(id) as HTMLElement
  await mountOnto(element('app'), App, { element: element('main'), show: () => (framed.value = true) })
  // Without a network every link is worth a real try: the service worker has an answer to it.
  if (!servedOffline && !('kept' in document.documentElement.dataset)) followLinks()
  await loadWords()
  doTheRest()
}
void run()

if ('serviceWorker' in navigator && !__DEV__)
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined))
