import { t } from '@/words/words'

/** "1 ч 20 мин чтения", under an hour "20 минут чтения". Its twin is `duration` of Django's templates. */
export function duration(minutes: number): string {
  if (minutes < 60) return t('reading.minutes', { n: minutes })
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return rest ? t('reading.hours', { hours, minutes: rest }) : t('reading.wholeHours', { hours })
}
