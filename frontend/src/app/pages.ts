import NotFoundPage from '@/pages/status/NotFoundPage.vue'
import type { Pages } from '@/routing/navigation'

const notFound = () => Promise.resolve({ default: NotFoundPage })

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
  signIn: () => import(/* webpackChunkName: "page-signIn" */ '@/pages/signIn/SignInPage.vue'),
  signInLink: () => import(/* webpackChunkName: "page-signInLink" */ '@/pages/signInLink/SignInLinkPage.vue'),
  account: () => import(/* webpackChunkName: "page-account" */ '@/pages/account/AccountPage.vue'),
  diary: () => import(/* webpackChunkName: "page-diary" */ '@/pages/diary/DiaryPage.vue'),
  diaryEntries: () =>
    import(/* webpackChunkName: "page-diaryEntries" */ '@/pages/diary/DiaryEntriesPage.vue'),
  diaryEntry: () => import(/* webpackChunkName: "page-diaryEntry" */ '@/pages/diary/DiaryEntryPage.vue'),
  diaryOverview: () =>
    import(/* webpackChunkName: "page-diaryOverview" */ '@/pages/diary/DiaryOverviewPage.vue'),
  thoughtRecords: () =>
    import(/* webpackChunkName: "page-thoughtRecords" */ '@/pages/diary/ThoughtRecordsPage.vue'),
  thoughtRecord: () =>
    import(/* webpackChunkName: "page-thoughtRecord" */ '@/pages/diary/ThoughtRecordPage.vue'),
  scales: () => import(/* webpackChunkName: "page-scales" */ '@/pages/diary/ScalesPage.vue'),
  scale: () => import(/* webpackChunkName: "page-scale" */ '@/pages/diary/ScalePage.vue'),
  safetyPlan: () => import(/* webpackChunkName: "page-safetyPlan" */ '@/pages/diary/SafetyPlanPage.vue'),
  reminders: () => import(/* webpackChunkName: "page-reminders" */ '@/pages/diary/RemindersPage.vue'),
  ownData: () => import(/* webpackChunkName: "page-ownData" */ '@/pages/diary/OwnDataPage.vue'),
  bookmarks: () => import(/* webpackChunkName: "page-bookmarks" */ '@/pages/diary/BookmarksPage.vue'),
  notFound,
}

// The service worker answers a page that cannot be fetched with the offline page, under that page's address.
export const servedOffline = document.documentElement.dataset['page'] === 'offline'

export const pages: Pages = servedOffline
  ? (Object.fromEntries(Object.keys(all).map((name) => [name, all.offline])) as Pages)
  : all
