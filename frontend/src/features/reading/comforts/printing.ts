const FOLDS = '.reading-column details:not(.reading-fold):not([open])'

/** Sources and answers are printed whether they were opened or not, also where the style sheet cannot do it. */
export function openFoldsForPrint(signal: AbortSignal): void {
  let opened: HTMLDetailsElement[] = []
  const open = () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>(FOLDS)]
    for (const fold of opened) fold.open = true
  }
  const close = () => {
    for (const fold of opened) fold.open = false
  }
  addEventListener('beforeprint', open, { signal })
  addEventListener('afterprint', close, { signal })
}
