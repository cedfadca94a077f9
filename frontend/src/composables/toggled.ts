/** A list with one more, or one less when it was there: what a group of check boxes keeps. */
export const toggled = <T>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
