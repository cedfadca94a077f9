// Reading, remembered: comes after the first view, and paints over pages that are the same for everybody.
import { effectScope, shallowReactive, watch, type EffectScope } from 'vue'
import { say } from '@/composables/useNotice'
import { withSheet } from '@/routing/lazySheet'
import type { Language } from '@/graphql/graphql'
import { shown, type Shown } from '@/routing/navigation'
import { t, wireLanguage } from '@/words/words'
import { ask, known, sectionsOf } from './answers'
import { markOf, marksOf, paintContents } from './contents'
import { keepMarked } from './marks'
import { of, type Text } from './notes'
import sheet from './progress.lazy.css'
import type { Listed } from './resume'
import { keepSending } from './sending'
import { standingOf } from './standing'
import { followText } from './textPage'
import { flush } from './wire'

const ANSWER_MS = 250
const ANSWERS = 40

const here = (): Language => wireLanguage.value

type Paint = () => void
type Over = () => boolean

let scope: EffectScope | undefined
const leave = () => {
  scope?.stop()
  scope = undefined
}
watch(shown, leave, { flush: 'sync' })

/** Called for each page once it is shown. */
export async function follow(page: Shown): Promise<void> {
  leave()
  const mine = (scope = effectScope(true))
  const isOver = () => scope !== mine
  const person = known('ViewerFrame', {})?.viewer?.id ?? ''
  if (person && (await flush(person))) say(t('progress.merged'))
  const paint = await paintOf(page, person, isOver)
  if (paint && !isOver()) mine.run(paint)
}

function paintOf(page: Shown, person: string, isOver: Over): Promise<Paint | undefined> {
  if (page.name === 'section' || page.name === 'article') return onText(page, person, isOver)
  if (page.name === 'textbook' || page.name === 'home') return onContents(page, person, isOver)
  return Promise.resolve(undefined)
}

/** The page asks for its answer itself; here it is only waited for. */
async function answered<Answer>(look: () => Answer | undefined, isOver: Over): Promise<Answer | undefined> {
  for (let times = 0; times < ANSWERS && !isOver(); times++) {
    const answer = look()
    if (answer) return answer
    await new Promise((done) => setTimeout(done, ANSWER_MS))
  }
  return undefined
}

async function onText(page: Shown, person: string, isOver: Over): Promise<Paint | undefined> {
  const found = await answered(() => textOn(page), isOver)
  if (!found) return undefined
  const { text, sections } = found
  const asked = { kind: text.kind, id: text.id, language: here() }
  const [told] = await Promise.all([person ? ask('ReadingHere', asked) : undefined, withSheet(sheet)])
  const prose = document.querySelector<HTMLElement>('#main .prose')
  if (!prose) return undefined
  const reading = told?.viewer?.reading
  const noted = of(person).find(({ kind, id }) => kind === text.kind && id === text.id)
  const standing = shallowReactive(standingOf(reading?.text, noted, text.edition))
  return () => {
    const paint = keepMarked(() => {
      const marks = marksOf(reading?.book, of(person), sections)
      return text.kind === 'SECTION' ? marks.set(text.slug, markOf(standing)) : marks
    })
    const send = keepSending(person)
    const heard = (soon: boolean) => {
      paint()
      if (soon) send()
    }
    // What this device noted since may be another reading than the one that the server compared with.
    const fresh = reading?.text?.changed ? reading.text.fresh : []
    followText({ text, person, prose, standing, fresh, heard })
  }
}

function textOn({ name, params }: Shown): { text: Text; sections: Listed[] } | undefined {
  if (!document.querySelector('#main .prose')) return undefined
  const asked = { slug: params['slug'] ?? '', language: here() }
  const section = name === 'section' ? known('SectionPage', asked)?.section : undefined
  const found = section ?? known('ArticlePage', asked)?.article
  if (!found) return undefined
  const { id, slug, title, language, edition, readingMinutes: minutes } = found
  const kind = section ? ('SECTION' as const) : ('ARTICLE' as const)
  return {
    text: { kind, id, slug, title, language, edition, minutes },
    sections: section ? sectionsOf({ parts: [section.part] }) : [],
  }
}

async function onContents({ name }: Shown, person: string, isOver: Over): Promise<Paint | undefined> {
  const asked = { language: here() }
  const page = name === 'home' ? ('HomePage' as const) : ('TextbookPage' as const)
  const found = await answered(() => known(page, asked), isOver)
  const sections = sectionsOf(found?.textbook)
  if (!found || (!person && !of('').length)) return undefined
  const [told] = await Promise.all([person ? ask('ReadingBook', asked) : undefined, withSheet(sheet)])
  return () => paintContents(person, told, sections)
}
