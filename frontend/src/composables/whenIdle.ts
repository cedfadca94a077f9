/** Calls when the browser has nothing better to do; the returned function calls it off. */
export function whenIdle(call: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(call, 500)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(call, { timeout: 3000 })
  return () => cancelIdleCallback(handle)
}
