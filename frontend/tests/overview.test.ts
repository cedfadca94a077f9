import { fireEvent, render } from '@testing-library/vue'
import { beforeAll, describe, expect, it } from 'vitest'
import FactorRelations from '@/features/diary/overview/FactorRelations.vue'
import MonthPanel from '@/features/diary/overview/MonthPanel.vue'
import MoodRows from '@/features/diary/overview/MoodRows.vue'
import { beginOf, longestGap, moodShare, yearBefore } from '@/features/diary/overview/spans'
import YearPanel from '@/features/diary/overview/YearPanel.vue'
import { loadWords } from '@/words/words'

beforeAll(loadWords)
const says = (container: Element) => (container.textContent ?? '').replace(/\s+/g, ' ')

describe('what a view covers', () => {
  it('is twelve months with this one, and so many days with today', () => {
    expect(yearBefore('2026-11-22')).toBe('2025-12-01')
    expect(beginOf('month', '2026-11-30')).toBe('2026-11-01')
    expect(beginOf('year', '2026-11-22')).toBe('2025-11-23')
    expect([1, 3, 5].map(moodShare)).toEqual([0, 0.5, 1])
  })

  it('has a gap worth a word from three days on, also at its ends', () => {
    const gap = (days: string[]) => longestGap(days, '2026-11-01', '2026-11-10')
    expect(gap([])).toEqual({ first: '2026-11-01', last: '2026-11-10' })
    expect(gap(['2026-11-02', '2026-11-05', '2026-11-08'])).toBeUndefined()
    expect(gap(['2026-11-01', '2026-11-05', '2026-11-09'])).toEqual({
      first: '2026-11-02',
      last: '2026-11-04',
    })
    expect(gap(['2026-11-01', '2026-11-03', '2026-11-05'])).toEqual({
      first: '2026-11-06',
      last: '2026-11-10',
    })
  })
})

describe('a month', () => {
  const days = [
    { day: '2026-10-30', mood: 2 },
    { day: '2026-11-01', mood: 3 },
    { day: '2026-11-20', mood: 4.5 },
  ]
  const month = () =>
    render(MonthPanel, { props: { person: '1', days, first: '2025-12-01', today: '2026-11-22' } })

  it('says what was written and what was not, without reproach', () => {
    const { container, getByRole } = month()
    expect(getByRole('heading', { name: 'Ноябрь 2026' })).toBeTruthy()
    expect(says(container)).toContain('Записи за 2 дня. 2–19 ноября записей не было, и это нормально.')
    expect(container.querySelectorAll('.chart-path')).toHaveLength(2)
  })

  it('can be left for those before, as far as the year goes', async () => {
    const { container, getByRole } = month()
    expect((getByRole('button', { name: 'Следующий месяц' }) as HTMLButtonElement).disabled).toBe(true)
    await fireEvent.click(getByRole('button', { name: 'Предыдущий месяц' }))
    expect(says(container)).toContain('Октябрь 2026')
    await fireEvent.click(getByRole('button', { name: 'Предыдущий месяц' }))
    expect(says(container)).toContain('В этом месяце записей нет, и это нормально.')
  })
})

describe('the year', () => {
  it('begins with the month of the first entry', () => {
    const days = [{ day: '2026-10-30', mood: 2 }]
    const { getByRole } = render(YearPanel, { props: { days, today: '2026-11-22' } })
    expect(getByRole('img', { name: /Октябрь 2026 – Ноябрь 2026: записи за 1 день/ })).toBeTruthy()
  })
})

describe('means', () => {
  it('say on how many days they rest, and are hollow when these are few', () => {
    const means = [
      { key: '0', mood: 3.25, days: 12 },
      { key: '1', mood: 4, days: 1 },
      { key: '2', mood: null, days: 0 },
    ]
    const { container } = render(MoodRows, {
      props: { title: 'Дни', means, nameOf: (key: string) => `день ${key}` },
    })
    expect(says(container)).toContain('3,3 за 12 дней')
    expect(says(container)).toContain('день 2нет записи')
    expect(container.querySelectorAll('.bar-faint .bar-dot')).toHaveLength(1)
    expect(container.querySelectorAll('.bar-dot')).toHaveLength(2)
  })
})

describe('mood and what was around', () => {
  const relation = {
    factor: 'walk',
    moodWith: 3.6,
    daysWith: 24,
    moodWithout: 3,
    daysWithout: 45,
    enough: true,
  }
  const rows = (relations: (typeof relation)[]) =>
    render(FactorRelations, { props: { relations, nameOf: (key: string) => key } })

  it('is drawn where the days are enough, and said where they are not, those last', () => {
    const few = { ...relation, factor: 'metro', daysWith: 9, enough: false }
    const { container } = rows([few, relation])
    expect(says(container)).toContain('с этим: 3,6 за 24 дня без этого: 3,0 за 45 дней')
    expect(says(container)).toContain('metroОтмечено за 9 дней: мало, чтобы судить.')
    expect([...container.querySelectorAll('th[scope=row]')].map((cell) => cell.textContent)).toEqual([
      'walk',
      'metro',
    ])
    expect(container.querySelectorAll('.bar')).toHaveLength(1)
  })

  it('knows too few days without it, too', () => {
    const { container } = rows([{ ...relation, daysWithout: 2, enough: false }])
    expect(says(container)).toContain('Без этого только 2 дня: мало, чтобы судить.')
  })
})
