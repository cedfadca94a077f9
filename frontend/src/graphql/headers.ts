import { language } from '@/words/words'

// Read for each request: signing in rotates it. Under TLS the cookie's name has the __Host- prefix.
const csrfToken = () => /(?:^|; )(?:__Host-)?csrftoken=([^;]*)/.exec(document.cookie)?.[1] ?? ''

/**
 * What every request to the server carries. `person`: whom this page believes to be signed in, where something is
 * written. When it is somebody else by now, the server lets nobody have it.
 */
export const headersFor = (person?: string): Record<string, string> => ({
  'X-CSRFToken': csrfToken(),
  'Opora-Language': language.value,
  ...(person ? { 'Opora-Person': person } : {}),
})
