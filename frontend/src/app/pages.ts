import diary from '@/features/diary/frame/diary.lazy.css'
import NotFoundPage from '@/pages/status/NotFoundPage.vue'
import { withSheet } from '@/routing/lazySheet'
import type { Pages } from '@/routing/navigation'
import people from '@/styles/people.lazy.css'

const notFound = () => Promise.resolve({ default: NotFoundPage })

/** A page that is shown only once its own style sheet holds. */
const dressed = <Page>(page: Promise<Page>, sheet: string) => withSheet(sheet).then(() => page)

// The chunk is named page-<route name>: Django preloads it by that name.
const all: Pages = {
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
  glossary: () => import(/* webpackChunkName: "page-glossary" */ '@/pages/glossary/GlossaryPage.vue'),
  signIn: () =>
    dressed(import(/* webpackChunkName: "page-signIn" */ '@/pages/signIn/SignInPage.vue'), people),
  signInLink: () =>
    dressed(
      import(/* webpackChunkName: "page-signInLink" */ '@/pages/signInLink/SignInLinkPage.vue'),
      people,
    ),
  account: () =>
    dressed(import(/* webpackChunkName: "page-account" */ '@/pages/account/AccountPage.vue'), people),
  diary: () => dressed(import(/* webpackChunkName: "page-diary" */ '@/pages/diary/DiaryPage.vue'), diary),
  diaryEntries: () =>
    dressed(import(/* webpackChunkName: "page-diaryEntries" */ '@/pages/diary/DiaryEntriesPage.vue'), diary),
  diaryEntry: () =>
    dressed(import(/* webpackChunkName: "page-diaryEntry" */ '@/pages/diary/DiaryEntryPage.vue'), diary),
  diaryOverview: () =>
    dressed(
      import(/* webpackChunkName: "page-diaryOverview" */ '@/pages/diary/DiaryOverviewPage.vue'),
      diary,
    ),
  thoughtRecords: () =>
    dressed(
      import(/* webpackChunkName: "page-thoughtRecords" */ '@/pages/diary/ThoughtRecordsPage.vue'),
      diary,
    ),
  thoughtRecord: () =>
    dressed(
      import(/* webpackChunkName: "page-thoughtRecord" */ '@/pages/diary/ThoughtRecordPage.vue'),
      diary,
    ),
  scales: () => dressed(import(/* webpackChunkName: "page-scales" */ '@/pages/diary/ScalesPage.vue'), diary),
  scale: () => dressed(import(/* webpackChunkName: "page-scale" */ '@/pages/diary/ScalePage.vue'), diary),
  safetyPlan: () =>
    dressed(import(/* webpackChunkName: "page-safetyPlan" */ '@/pages/diary/SafetyPlanPage.vue'), diary),
  reminders: () =>
    dressed(import(/* webpackChunkName: "page-reminders" */ '@/pages/diary/RemindersPage.vue'), diary),
  ownData: () =>
    dressed(import(/* webpackChunkName: "page-ownData" */ '@/pages/diary/OwnDataPage.vue'), diary),
  bookmarks: () =>
    dressed(import(/* webpackChunkName: "page-bookmarks" */ '@/pages/diary/BookmarksPage.vue'), diary),
  notFound,
}

// The service worker answers a page that cannot be fetched with the offline page, under that page's address.
export const servedOffline = document.documentElement.dataset['page'] === 'offline'

export const pages: Pages = servedOffline
  ? (Object.fromEntries(Object.keys(all).map((name) => [name, all.offline])) as Pages)
  : all
