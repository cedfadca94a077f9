import { createApp } from 'vue'
import App from '@/app/App.vue'
import { followLinks } from '@/app/links'
import { pages, servedOffline } from '@/app/pages'
import { start } from '@/routing/navigation'
import { loadWords, takeFirstWords } from '@/words/words'

// Django's markup stays in sight until the page's own chunk is there; then it is replaced by the same.
async function run() {
  if (!takeFirstWords()) await loadWords()
  await start(pages)
  createApp(App).mount('#app')
  // Offline every link is worth a real try.
  if (!servedOffline) followLinks()
  await loadWords()
}
void run()

if ('serviceWorker' in navigator && !__DEV__)
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined))
