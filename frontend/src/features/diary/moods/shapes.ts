export type Mood = 1 | 2 | 3 | 4 | 5
export const MOODS: readonly Mood[] = [1, 2, 3, 4, 5]

/** From heavy to light; the shape says as much as the colour. On a 48 x 48 grid. */
export const SHAPES: Record<Mood, { body: string; face: string }> = {
  1: {
    body: 'M24 5c12 0 18 7 18 18s-5 20-18 20S6 35 6 24 12 5 24 5Z',
    face: 'M15 33c5-6 13-6 18 0M16 20h5m6 0h5',
  },
  2: {
    body: 'M24 5c11 0 20 6 20 18S36 43 24 43 4 37 4 25 13 5 24 5Z',
    face: 'M16 32c4-3 12-3 16 0M18 20v1m12-1v1',
  },
  3: { body: 'M24 4a20 20 0 1 1 0 40 20 20 0 0 1 0-40Z', face: 'M16 31h16M18 20v1m12-1v1' },
  4: {
    body: 'M24 4c9 0 13 4 17 10s4 14-1 20-10 10-17 10-13-4-17-10-4-14 1-20S15 4 24 4Z',
    face: 'M16 29c4 4 12 4 16 0M18 20v1m12-1v1',
  },
  5: {
    body: 'M24 3c6 0 8 3 12 6s8 8 8 14-3 9-5 13-9 9-15 9-11-4-15-8-6-8-5-14 3-10 7-14 7-6 13-6Z',
    face: 'M14 28c5 7 15 7 20 0M16 20c1.5-2 3.5-2 5 0m6 0c1.5-2 3.5-2 5 0',
  },
}
