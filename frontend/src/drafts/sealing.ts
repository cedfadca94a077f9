// AES-GCM with a key that no script can read. `place` is bound in: bytes copied elsewhere do not open.
export interface Sealed {
  nonce: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

const STEP = 256
const encode = (text: string) => new TextEncoder().encode(text)
const sealer = (nonce: Uint8Array<ArrayBuffer>, place: string) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: encode(place),
})

export const makeKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

/** Spaces at the end hide how long the text is. */
export async function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const json = JSON.stringify(value)
  const padded = json.padEnd(Math.ceil(json.length / STEP) * STEP)
  return { nonce, bytes: await crypto.subtle.encrypt(sealer(nonce, place), key, encode(padded)) }
}

/** Rejects when the key or the place is another one. */
export async function unseal<T>(key: CryptoKey, place: string, { nonce, bytes }: Sealed): Promise<T> {
  const opened = await crypto.subtle.decrypt(sealer(nonce, place), key, bytes)
  return JSON.parse(new TextDecoder().decode(opened)) as T
}
