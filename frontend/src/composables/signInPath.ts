import { pathOf } from '@/routing/addresses'

/** The way in, and from there back to a path of this site. */
export const signInPath = (back: string): string => `${pathOf('signIn')}?next=${encodeURIComponent(back)}`
