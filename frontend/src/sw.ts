// Caches the shell only: files with a hash in their name, and the offline page as a stranger sees it.
// Django's /sw.js writes the list before this text. Answers of /graphql and pages are never kept.
declare const self: ServiceWorkerGlobalScope & {
  SHELL: { version: string; files: string[]; offline: string[] }
}

const { version, files, offline } = self.SHELL

self.addEventListener('install', (event) => {
  const pages = offline.map((url) => new Request(url, { credentials: 'omit', cache: 'reload' }))
  event.waitUntil(
    caches
      .open(version)
      .then((cache) => cache.addAll([...files, ...pages]))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const drop = (names: string[]) =>
    Promise.all(names.filter((name) => name !== version).map((name) => caches.delete(name)))
  event.waitUntil(
    caches
      .keys()
      .then(drop)
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const path = new URL(request.url).pathname
  if (request.mode === 'navigate') {
    const page = path === '/en' || path.startsWith('/en/') ? '/en/offline' : '/offline'
    event.respondWith(fetch(request).catch(async () => (await caches.match(page)) ?? Response.error()))
  } else if (files.includes(path)) {
    event.respondWith(caches.match(path).then((kept) => kept ?? fetch(request)))
  }
})

export {}
