import { render } from '@testing-library/vue'
import { beforeAll, describe, expect, it } from 'vitest'
import BarRows from '@/features/diary/charts/BarRows.vue'
import * as calendar from '@/features/diary/moments/calendar'
import { pieces, share, smooth } from '@/features/diary/charts/line'
import LineChart from '@/features/diary/charts/LineChart.vue'
import YearGrid from '@/features/diary/charts/YearGrid.vue'
import { loadWords } from '@/words/words'

beforeAll(loadWords)

describe('days of the calendar', () => {
  it('are counted over the end of a month, of a year and over changed clocks', () => {
    expect(calendar.plusDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(calendar.lastOf('2028-02')).toBe('2028-02-29')
    expect(calendar.daysBetween('2026-03-28', '2026-03-31')).toHaveLength(4)
    expect(calendar.monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
    expect(calendar.daysBetween('2026-03-02', '2026-03-01')).toEqual([])
  })

  it('begin their week on Monday', () => {
    expect(calendar.weekday('2026-11-23')).toBe(0)
    expect(calendar.weekdayLong(0)).toBe('понедельник')
    expect(calendar.weekdayLong(6)).toBe('воскресенье')
  })

  it('have a month of a name and a year', () => {
    expect(calendar.monthName('2026-11')).toBe('Ноябрь')
    expect(calendar.monthName('2026-11', true)).toBe('Ноябрь 2026')
  })

  it('are those of where the person is', () => {
    expect(calendar.today(new Date(2026, 10, 22, 23, 59))).toBe('2026-11-22')
  })
})

describe('a line', () => {
  const points = [
    { day: '2026-11-01', value: 2 },
    { day: '2026-11-02', value: 3 },
    { day: '2026-11-03', value: null },
    { day: '2026-11-04', value: 4 },
  ]

  it('breaks where nothing was written', () => {
    expect(pieces(points, 1).map((piece) => piece.length)).toEqual([2, 1])
    expect(pieces(points, 2).map((piece) => piece.length)).toEqual([3])
    expect(pieces([{ day: '2026-11-01', value: null }], 1)).toEqual([])
  })

  it('never leaves the range of what it connects', () => {
    const path = smooth([
      { x: 0, y: 90 },
      { x: 10, y: 10 },
      { x: 20, y: 10 },
      { x: 30, y: 80 },
    ])
    const heights = [...path.matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y))
    expect(Math.min(...heights)).toBe(10)
    expect(Math.max(...heights)).toBe(90)
  })

  it('of one day is a dot in the middle', () => {
    expect(share('2026-11-01', '2026-11-01', '2026-11-01')).toBe(0.5)
    expect(smooth([{ x: 50, y: 20 }])).toBe('M50 20')
  })

  it('is drawn with its table beside it', () => {
    const { getByRole, container } = render(LineChart, {
      props: { label: 'Ноябрь', columns: ['День', 'Настроение'], points, low: 1, high: 5 },
    })
    expect(getByRole('img', { name: 'Ноябрь' })).toBeTruthy()
    expect(container.querySelectorAll('.chart-path')).toHaveLength(2)
    expect([...container.querySelectorAll('tbody td')].map((cell) => cell.textContent)).toEqual([
      '2',
      '3',
      '4',
    ])
  })
})

describe('the grid of a year', () => {
  const moods = new Map([
    ['2026-10-05', 1.2],
    ['2026-11-02', 4.6],
  ])
  const grid = () =>
    render(YearGrid, { props: { label: 'С октября', first: '2026-10-01', last: '2026-11-03', moods } })

  it('has a shape for a day with an entry, a dot for one without, nothing for what is ahead', () => {
    const { container } = grid()
    expect(container.querySelectorAll('.year .year-mood')).toHaveLength(2)
    expect(container.querySelectorAll('.year .year-none')).toHaveLength(31 + 3 - 2)
    expect(container.querySelector('.year .year-mood-5 title')?.textContent).toContain('Очень хорошо')
  })

  it('puts Monday the fifth at the beginning of the second week', () => {
    const cell = grid().container.querySelector('.year-mood-1')?.parentElement
    expect(cell?.getAttribute('transform')).toBe('translate(0 14)')
  })
})

describe('rows of bars', () => {
  it('say in words what they draw, and draw nothing where nothing is known', () => {
    const rows = [
      { key: 'a', name: 'тревога', share: 0.5, words: '12 дней' },
      { key: 'b', name: 'радость', share: null, words: 'нет записей' },
    ]
    const { container, getByRole } = render(BarRows, {
      props: { caption: 'Эмоции', columns: ['Эмоция', 'Дни'], rows },
    })
    expect(getByRole('row', { name: /тревога 12 дней/ })).toBeTruthy()
    expect(container.querySelectorAll('.bar-filled')).toHaveLength(1)
  })
})
