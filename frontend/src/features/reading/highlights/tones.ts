import type { HighlightTone } from '@/graphql/graphql'

export const TONES: readonly HighlightTone[] = ['APRICOT', 'PINE', 'SKY', 'SAND']
