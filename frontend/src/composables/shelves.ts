// Caches that a person chose to have on the device, apart from the shell, which the service worker keeps by itself.

/** Pages of texts (composables/keptTexts.ts). */
export const KEPT_TEXTS = 'kept-texts'
/** The safety plan (features/diary/plan/keptPlan.ts). */
export const KEPT_PLAN = 'kept-plan'
