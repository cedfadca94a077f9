import groups from '@/words/zones.json'
import { language } from '@/words/words'

export interface Zone {
  name: string
  title: string
}

/** "Qyzylorda" of Asia/Qyzylorda, for a zone that the list does not name. */
const bare = (name: string) => (name.split('/').at(-1) ?? name).replaceAll('_', ' ')

/** The zones to choose from by regions, in the language shown. Django reads the same file. */
export const regions = () =>
  groups.map((group) => ({
    title: group[language.value],
    zones: group.zones.map((zone): Zone => ({ name: zone.name, title: zone[language.value] })),
  }))

const listed = () => regions().flatMap(({ zones }) => zones)

export const titleOf = (name: string): string =>
  listed().find((zone) => zone.name === name)?.title ?? bare(name)
export const isListed = (name: string): boolean => listed().some((zone) => zone.name === name)

/** The name that this browser has for a zone: Asia/Calcutta and Asia/Kolkata are one. "" when it knows none. */
function known(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return ''
  }
}

/** The zone of this device under the list's name for it, when it is another than `chosen`; else undefined. */
export function otherZoneHere(chosen: string): Zone | undefined {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
  if (!here || here === 'UTC' || known(here) === known(chosen)) return undefined
  return listed().find(({ name }) => known(name) === known(here)) ?? { name: here, title: bare(here) }
}
