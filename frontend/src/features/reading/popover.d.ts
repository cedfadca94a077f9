// Vue's types do not know the popover API yet.
declare module 'vue' {
  interface HTMLAttributes {
    popover?: 'auto' | 'manual'
    onBeforetoggle?: (event: Event) => void
  }
  interface ButtonHTMLAttributes {
    popovertarget?: string
  }
}

export {}
