import type { Component } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouterScrollBehavior } from 'vue-router'
import NotFoundPage from '@/pages/status/NotFoundPage.vue'
import paths from '@/routes.json'
import { setLanguage, type Language } from '@/words/words'
import type { RouteName } from '@/composables/useRoutes'

type Load = () => Promise<{ default: Component }>

// The chunk is named page-<route name>: Django preloads it by that name.
const pages: Record<Exclude<RouteName, 'offline'>, Load | Component> = {
  home: () => import(/* webpackChunkName: "page-home" */ '@/pages/home/HomePage.vue'),
  help: () => import(/* webpackChunkName: "page-help" */ '@/pages/help/HelpPage.vue'),
  page: () => import(/* webpackChunkName: "page-page" */ '@/pages/content/ContentPage.vue'),
  articles: NotFoundPage,
  article: NotFoundPage,
  topic: NotFoundPage,
  news: NotFoundPage,
  newsItem: NotFoundPage,
  textbook: NotFoundPage,
  section: NotFoundPage,
  signIn: NotFoundPage,
  signInLink: NotFoundPage,
  account: NotFoundPage,
}

const routes = Object.entries(pages).map(([name, component]) => ({
  name,
  path: `/:language(en)?${paths[name as RouteName].replace(/\/$/, '')}`,
  component,
}))

export const languageOf = (route: RouteLocationNormalized): Language =>
  route.path === '/en' || route.path.startsWith('/en/') ? 'en' : 'ru'

// 100 px: the sticky header, so that a heading is not hidden under it.
const scrollBehavior: RouterScrollBehavior = (to, _from, saved) => {
  if (saved) return saved
  return to.hash ? { el: CSS.escape(to.hash.slice(1)) && to.hash, top: 100 } : { top: 0 }
}

export function createAppRouter() {
  const router = createRouter({
    history: createWebHistory(),
    scrollBehavior,
    routes: [...routes, { name: 'notFound', path: '/:rest(.*)*', component: NotFoundPage }],
  })
  router.beforeResolve((to) => setLanguage(languageOf(to)))
  return router
}
