import { KEPT_TEXTS } from './shelves'

/** Where the network failed the client, a copy that is kept on the device is shown: the document tries once more. */
export async function showKeptCopy(): Promise<void> {
  if (!globalThis.caches || !navigator.serviceWorker.controller) return
  if (await caches.match(location.pathname, { cacheName: KEPT_TEXTS, ignoreVary: true })) location.reload()
}
