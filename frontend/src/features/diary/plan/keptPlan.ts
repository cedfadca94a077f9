// The plan on this device, only if its person says so. Not sealed: it opens without a network and without signing
// in, for whoever holds the device, and the page says so. Signing out removes it (composables/useViewer.ts).
import { KEPT_PLAN } from '@/composables/shelves'
import { siteName } from '@/composables/usePageTitle'
import { pathOf } from '@/routing/addresses'
import { language, t } from '@/words/words'
import { PARTS, pieces, titleOf, type Plan } from './plan'

const DATA = '/diary/plan/kept.json'
const PAGES = (['ru', 'en'] as const).map((wanted) => pathOf('safetyPlan', {}, wanted))

export interface Kept {
  person: string
  plan: Plan
  /** When it was put here, an ISO moment. */
  at: string
}

/** Without a service worker nothing would open it. */
export const canKeep = () => 'serviceWorker' in navigator && 'caches' in globalThis
export const forgetPlan = async () => void (await globalThis.caches?.delete(KEPT_PLAN))

export async function keptPlan(): Promise<Kept | undefined> {
  if (!canKeep() || !(await caches.has(KEPT_PLAN))) return undefined
  const found = await (await caches.open(KEPT_PLAN)).match(DATA)
  return found ? ((await found.json()) as Kept) : undefined
}

export async function keepPlan(person: string, plan: Plan): Promise<Kept> {
  const kept: Kept = { person, plan, at: new Date().toISOString() }
  const shelf = await caches.open(KEPT_PLAN)
  await shelf.put(DATA, Response.json(kept))
  for (const path of PAGES) await shelf.put(path, asPage(plan))
  return kept
}

/** A document that needs nothing else: neither scripts nor styles of a release that may be gone by then. */
function asPage(plan: Plan): Response {
  const page = document.implementation.createHTMLDocument(siteName.value)
  page.body.append(main(page, plan))
  // Written as text: the policy of this page refuses a style element that a script makes.
  const title = page.querySelector('title')?.outerHTML ?? ''
  return new Response(
    `<!doctype html><html lang="${language.value}">${HEAD}${title}${page.body.outerHTML}</html>`,
    {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
      },
    },
  )
}

function main(page: Document, plan: Plan): HTMLElement {
  const make = <K extends keyof HTMLElementTagNameMap>(name: K, ...inside: (Node | string)[]) => {
    const element = page.createElement(name)
    element.append(...inside)
    return element
  }
  const line = (text: string) =>
    make(
      'li',
      ...pieces(text).map((piece) =>
        piece.dial ? Object.assign(make('a', piece.text), { href: `tel:${piece.dial}` }) : piece.text,
      ),
    )
  const parts = PARTS.filter((part) => plan[part].length).flatMap((part) => [
    make('h2', titleOf(part)),
    make('ul', ...plan[part].map(line)),
  ])
  const remove = Object.assign(make('form', make('button', t('diary.plan.remove'))), {
    method: 'post',
    action: '',
  })
  const danger = Object.assign(make('p', make('strong', t('help.danger'))))
  return make(
    'main',
    make('h1', t('diary.title.safetyPlan')),
    danger,
    ...parts,
    make('p', t('diary.plan.here')),
    remove,
  )
}

const HEAD = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><style>:root{color-scheme:light dark}
body{max-width:40rem;margin:0 auto;padding:24px 20px;font:400 1.125rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2{line-height:1.25}h2{margin-top:1.75em;font-size:1.125rem}li{margin-block:.4em}
li a{font-weight:600;white-space:nowrap}button{min-height:48px;padding:8px 18px;font:inherit}</style>`
