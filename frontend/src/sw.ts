// Keeps the shell: files with a hash in their name, and the offline page as a stranger sees it. Django's /sw.js
// writes the list before this text. Texts that a reader chose to keep lie on a shelf of their own, put there by the
// client (composables/keptTexts.ts). Answers of /graphql and pages of one person are never kept, but for the plan.
import { KEPT_PLAN, KEPT_TEXTS } from '@/composables/shelves'

declare const self: ServiceWorkerGlobalScope & {
  SHELL: { version: string; files: string[]; offline: string[] }
}

const { version, files, offline } = self.SHELL
const CHOSEN = [KEPT_TEXTS, KEPT_PLAN]
// A text that is on the device waits no longer for the network.
const PATIENCE_MS = 2000

self.addEventListener('install', (event) => {
  const pages = offline.map((url) => new Request(url, { credentials: 'omit', cache: 'reload' }))
  event.waitUntil(
    caches
      .open(version)
      .then((cache) => cache.addAll([...files, ...pages]))
      .then(() => self.skipWaiting()),
  )
})

/** Pages that are still open may ask for files of the version before this one: the last one stays. */
async function dropOld(): Promise<void> {
  const shells = (await caches.keys()).filter((name) => name !== version && !CHOSEN.includes(name))
  await Promise.all(shells.slice(0, -1).map((name) => caches.delete(name)))
}

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([dropOld(), self.registration.navigationPreload.enable()]).then(() => self.clients.claim()),
  )
})

const keptOn = (shelf: string, path: string) => caches.match(path, { cacheName: shelf, ignoreVary: true })
const keptPage = async (path: string) => (await keptOn(KEPT_TEXTS, path)) ?? keptOn(KEPT_PLAN, path)

async function visit(event: FetchEvent, path: string): Promise<Response> {
  const fresh = (async () =>
    ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request))()
  const kept = await keptPage(path)
  if (!kept) return fresh.catch(() => withoutNetwork(path))
  const inTime = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))
  const answer = await Promise.race([fresh, inTime]).catch(() => undefined)
  return answer && answer.status < 500 ? answer : kept
}

async function withoutNetwork(path: string): Promise<Response> {
  const page = path === '/en' || path.startsWith('/en/') ? '/en/offline' : '/offline'
  return (await caches.match(page, { cacheName: version })) ?? Response.error()
}

/** A file that the network does not bring: as it is kept, a picture in whatever width. */
async function keptFile(path: string): Promise<Response> {
  const shelf = await caches.open(KEPT_TEXTS)
  const picture = /^\/media\/pictures\/\w+-/.exec(path)?.[0]
  const key = picture && (await shelf.keys()).find(({ url }) => new URL(url).pathname.startsWith(picture))
  return (await shelf.match(key || path)) ?? (await caches.match(path)) ?? Response.error()
}

/** The kept plan's own button: it has no script, and must work without a network. */
async function forgetPlan(path: string): Promise<Response> {
  await caches.delete(KEPT_PLAN)
  return Response.redirect(path, 303)
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (request.method === 'POST' && request.mode === 'navigate' && /^(\/en)?\/diary\/plan$/.test(pathname))
    event.respondWith(forgetPlan(pathname))
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(visit(event, pathname))
  else if (files.includes(pathname))
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)))
  else if (/^\/(static\/app|media\/pictures)\//.test(pathname))
    event.respondWith(fetch(request).catch(() => keptFile(pathname)))
})
