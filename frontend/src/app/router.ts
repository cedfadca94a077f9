import type { Component } from 'vue'
import { createRouter, createWebHistory, START_LOCATION, type RouterScrollBehavior } from 'vue-router'
import type { RouteName } from '@/composables/useRoutes'
import NotFoundPage from '@/pages/status/NotFoundPage.vue'
import paths from '@/routes.json'
import { loadWords } from '@/words/words'

type Load = () => Promise<{ default: Component }>

// The chunk is named page-<route name>: Django preloads it by that name.
const pages: Record<RouteName, Load | Component> = {
  home: () => import(/* webpackChunkName: "page-home" */ '@/pages/home/HomePage.vue'),
  help: () => import(/* webpackChunkName: "page-help" */ '@/pages/help/HelpPage.vue'),
  page: () => import(/* webpackChunkName: "page-page" */ '@/pages/content/ContentPage.vue'),
  offline: () => import(/* webpackChunkName: "page-offline" */ '@/pages/status/OfflinePage.vue'),
  articles: () => import(/* webpackChunkName: "page-articles" */ '@/pages/articles/ArticlesPage.vue'),
  article: () => import(/* webpackChunkName: "page-article" */ '@/pages/article/ArticlePage.vue'),
  topic: () => import(/* webpackChunkName: "page-topic" */ '@/pages/topic/TopicPage.vue'),
  news: () => import(/* webpackChunkName: "page-news" */ '@/pages/news/NewsPage.vue'),
  newsItem: () => import(/* webpackChunkName: "page-newsItem" */ '@/pages/newsItem/NewsItemPage.vue'),
  textbook: () => import(/* webpackChunkName: "page-textbook" */ '@/pages/textbook/TextbookPage.vue'),
  section: () => import(/* webpackChunkName: "page-section" */ '@/pages/section/SectionPage.vue'),
  signIn: () => import(/* webpackChunkName: "page-signIn" */ '@/pages/signIn/SignInPage.vue'),
  signInLink: () => import(/* webpackChunkName: "page-signInLink" */ '@/pages/signInLink/SignInLinkPage.vue'),
  account: () => import(/* webpackChunkName: "page-account" */ '@/pages/account/AccountPage.vue'),
}

// The service worker answers a page that cannot be fetched with the offline page, under that page's address.
export const servedOffline = document.documentElement.dataset['page'] === 'offline'

const routes = Object.entries(pages).map(([name, component]) => ({
  name,
  path: `/:language(en)?${paths[name as RouteName].replace(/\/$/, '')}`,
  component: servedOffline ? pages.offline : component,
}))

// 100 px: the sticky header, so that a heading is not hidden under it.
const scrollBehavior: RouterScrollBehavior = (to, _from, saved) => {
  if (saved) return saved
  const target = to.hash && document.getElementById(decodeURIComponent(to.hash.slice(1)))
  return target ? { el: target, top: 100 } : { top: 0 }
}

export function createAppRouter() {
  const router = createRouter({
    history: createWebHistory(),
    scrollBehavior,
    routes: [
      ...routes,
      { name: 'notFound', path: '/:rest(.*)*', component: servedOffline ? pages.offline : NotFoundPage },
    ],
  })
  // The first view has its words; the next pages need the rest.
  router.beforeResolve(async (_to, from) => {
    if (from !== START_LOCATION) await loadWords()
  })
  return router
}
