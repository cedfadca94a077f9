import './styles/main.css'
import { createApp } from 'vue'
import App from '@/app/App.vue'
import { followLinks } from '@/app/links'
import { createAppRouter } from '@/app/router'

const router = createAppRouter()
const app = createApp(App)
app.use(router)
followLinks(router)

// Django's markup stays in sight until the page's own chunk and words are there; then it is replaced by the same.
void router.isReady().then(() => app.mount('#app'))

if ('serviceWorker' in navigator && !globalThis.__DEV__)
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined))
