/** The address of a telephone number. Its twin is `tel` of Django's templates. */
export const tel = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`
