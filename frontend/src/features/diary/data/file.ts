import type { Feeling } from '@/features/diary/feelings/feelings'
import type { Plan } from '@/features/diary/plan/plan'
import { headersFor } from '@/graphql/headers'
import { loadClient } from '@/graphql/lazy'

interface Row {
  id: string
  at: string
  time_zone: string
}
export interface EntryRow extends Row {
  mood: 1 | 2 | 3 | 4 | 5
  emotions: Feeling[]
  factors: string[]
  note: string
}
export interface ThoughtRow extends Row {
  situation: string
  emotions_before: Feeling[]
  thought: string
  belief_before: number | null
  distortions: string[]
  evidence_for: string
  evidence_against: string
  alternative: string
  belief_alternative: number | null
  belief_after: number | null
  emotions_after: Feeling[]
}
interface AssessmentRow extends Row {
  scale: string
  total: number
  band: string
}
type PlanRow = Row & Plan
interface HighlightRow extends Row {
  title: string
  quote: string
  note: string
}

/** The JSON file of one's own data: docs/export-format.md. */
export interface OwnFile {
  made_at: string
  names: Record<string, string>
  diary: {
    entry?: EntryRow[]
    thought?: ThoughtRow[]
    assessment?: AssessmentRow[]
    plan?: PlanRow[]
    highlight?: HighlightRow[]
  }
}

export interface Brought {
  new: number
  same: number
  kept: number
  returned: number
  texts: number
  unread: number
}
interface Answer {
  done?: Brought
  errors: readonly { code: string; message: string }[]
}

/** The file opened, to be shown here. Throws when it cannot be had. */
export async function openFile(path: string): Promise<OwnFile> {
  const answer = await fetch(path, { credentials: 'same-origin' })
  if (!answer.ok) throw new Error(String(answer.status))
  return (await answer.json()) as OwnFile
}

/** Sends a chosen file to be brought in, packed when the browser can. Throws without a network. */
export async function sendFile(file: Blob): Promise<Answer> {
  const { client, viewerOf } = await loadClient()
  const answer = await fetch('/diary/files/import', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/octet-stream', ...headersFor(viewerOf(client)?.id) },
    body: await packed(file),
  })
  return (await answer.json()) as Answer
}

function packed(file: Blob): Promise<Blob> {
  if (!('CompressionStream' in window)) return Promise.resolve(file)
  return new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob()
}
