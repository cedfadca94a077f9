import { createApp } from 'vue'
import App from '@/app/App.vue'
import { followLinks } from '@/app/links'
import { createAppRouter, servedOffline } from '@/app/router'
import { loadWords, takeFirstWords } from '@/words/words'

const router = createAppRouter()
const app = createApp(App)
app.use(router)
// Offline every link is worth a real try.
if (!servedOffline) followLinks(router)

// Django's markup stays in sight until the page's own chunk is there; then it is replaced by the same.
async function start() {
  if (!takeFirstWords()) await loadWords()
  await router.isReady()
  app.mount('#app')
  await loadWords()
}
void start()

if ('serviceWorker' in navigator && !__DEV__)
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined))
