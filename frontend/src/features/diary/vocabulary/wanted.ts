/** Upper case and ё do not matter in a search, as on the server. */
export const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е').trim()
