export const RATES = [0.8, 0.9, 1, 1.1, 1.25, 1.5] as const
const KEY = 'listen-rate'

/** The speed that was chosen on this device. */
export function keptRate(): number {
  try {
    const kept = Number(localStorage.getItem(KEY))
    return RATES.find((rate) => rate === kept) ?? 1
  } catch {
    return 1 // the browser keeps nothing
  }
}

export function keepRate(rate: number): void {
  try {
    localStorage.setItem(KEY, String(rate))
  } catch {
    // It holds until the page is left.
  }
}
