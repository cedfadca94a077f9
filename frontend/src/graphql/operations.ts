import type * as g from './graphql'

export interface Queries {
  AccountPage: { data: g.AccountPageQuery; variables: g.AccountPageQueryVariables }
  ArticlePage: { data: g.ArticlePageQuery; variables: g.ArticlePageQueryVariables }
  ArticlesPage: { data: g.ArticlesPageQuery; variables: g.ArticlesPageQueryVariables }
  Bookmarks: { data: g.BookmarksQuery; variables: g.BookmarksQueryVariables }
  ContentPage: { data: g.ContentPageQuery; variables: g.ContentPageQueryVariables }
  DiaryEntries: { data: g.DiaryEntriesQuery; variables: g.DiaryEntriesQueryVariables }
  DiaryEntry: { data: g.DiaryEntryQuery; variables: g.DiaryEntryQueryVariables }
  DiaryPatterns: { data: g.DiaryPatternsQuery; variables: g.DiaryPatternsQueryVariables }
  DiaryToday: { data: g.DiaryTodayQuery; variables: g.DiaryTodayQueryVariables }
  DiaryVocabulary: { data: g.DiaryVocabularyQuery; variables: g.DiaryVocabularyQueryVariables }
  DiaryYear: { data: g.DiaryYearQuery; variables: g.DiaryYearQueryVariables }
  ExerciseSection: { data: g.ExerciseSectionQuery; variables: g.ExerciseSectionQueryVariables }
  Frame: { data: g.FrameQuery; variables: g.FrameQueryVariables }
  GlossaryPage: { data: g.GlossaryPageQuery; variables: g.GlossaryPageQueryVariables }
  HomePage: { data: g.HomePageQuery; variables: g.HomePageQueryVariables }
  NewsItemPage: { data: g.NewsItemPageQuery; variables: g.NewsItemPageQueryVariables }
  NewsPage: { data: g.NewsPageQuery; variables: g.NewsPageQueryVariables }
  OwnData: { data: g.OwnDataQuery; variables: g.OwnDataQueryVariables }
  ReadTexts: { data: g.ReadTextsQuery; variables: g.ReadTextsQueryVariables }
  ReadingBook: { data: g.ReadingBookQuery; variables: g.ReadingBookQueryVariables }
  ReadingHere: { data: g.ReadingHereQuery; variables: g.ReadingHereQueryVariables }
  ReminderOwn: { data: g.ReminderOwnQuery; variables: g.ReminderOwnQueryVariables }
  SafetyPlanOwn: { data: g.SafetyPlanOwnQuery; variables: g.SafetyPlanOwnQueryVariables }
  ScaleResults: { data: g.ScaleResultsQuery; variables: g.ScaleResultsQueryVariables }
  Scales: { data: g.ScalesQuery; variables: g.ScalesQueryVariables }
  SectionPage: { data: g.SectionPageQuery; variables: g.SectionPageQueryVariables }
  SignInLink: { data: g.SignInLinkQuery; variables: g.SignInLinkQueryVariables }
  TextHighlights: { data: g.TextHighlightsQuery; variables: g.TextHighlightsQueryVariables }
  TextbookPage: { data: g.TextbookPageQuery; variables: g.TextbookPageQueryVariables }
  ThoughtRecord: { data: g.ThoughtRecordQuery; variables: g.ThoughtRecordQueryVariables }
  ThoughtRecords: { data: g.ThoughtRecordsQuery; variables: g.ThoughtRecordsQueryVariables }
  TopicPage: { data: g.TopicPageQuery; variables: g.TopicPageQueryVariables }
  ViewerFrame: { data: g.ViewerFrameQuery; variables: g.ViewerFrameQueryVariables }
}

export interface Mutations {
  AccountDeletionCancel: { data: g.AccountDeletionCancelMutation; variables: g.AccountDeletionCancelMutationVariables }
  AccountDeletionRequest: { data: g.AccountDeletionRequestMutation; variables: g.AccountDeletionRequestMutationVariables }
  AssessmentWrite: { data: g.AssessmentWriteMutation; variables: g.AssessmentWriteMutationVariables }
  DiaryErase: { data: g.DiaryEraseMutation; variables: g.DiaryEraseMutationVariables }
  DiaryErasedForget: { data: g.DiaryErasedForgetMutation; variables: g.DiaryErasedForgetMutationVariables }
  DiaryErasedRestore: { data: g.DiaryErasedRestoreMutation; variables: g.DiaryErasedRestoreMutationVariables }
  DiaryExportDiscard: { data: g.DiaryExportDiscardMutation; variables: g.DiaryExportDiscardMutationVariables }
  DiaryExportMake: { data: g.DiaryExportMakeMutation; variables: g.DiaryExportMakeMutationVariables }
  DiaryVisit: { data: g.DiaryVisitMutation; variables: g.DiaryVisitMutationVariables }
  EntryWrite: { data: g.EntryWriteMutation; variables: g.EntryWriteMutationVariables }
  HighlightWrite: { data: g.HighlightWriteMutation; variables: g.HighlightWriteMutationVariables }
  OwnWordsWrite: { data: g.OwnWordsWriteMutation; variables: g.OwnWordsWriteMutationVariables }
  ProfileUpdate: { data: g.ProfileUpdateMutation; variables: g.ProfileUpdateMutationVariables }
  ReadingProgressWrite: { data: g.ReadingProgressWriteMutation; variables: g.ReadingProgressWriteMutationVariables }
  RecordDelete: { data: g.RecordDeleteMutation; variables: g.RecordDeleteMutationVariables }
  RecordRestore: { data: g.RecordRestoreMutation; variables: g.RecordRestoreMutationVariables }
  ReminderSet: { data: g.ReminderSetMutation; variables: g.ReminderSetMutationVariables }
  ReminderStop: { data: g.ReminderStopMutation; variables: g.ReminderStopMutationVariables }
  SafetyPlanWrite: { data: g.SafetyPlanWriteMutation; variables: g.SafetyPlanWriteMutationVariables }
  SignInConfirm: { data: g.SignInConfirmMutation; variables: g.SignInConfirmMutationVariables }
  SignInRequest: { data: g.SignInRequestMutation; variables: g.SignInRequestMutationVariables }
  SignOut: { data: g.SignOutMutation; variables: g.SignOutMutationVariables }
  ThoughtRecordWrite: { data: g.ThoughtRecordWriteMutation; variables: g.ThoughtRecordWriteMutationVariables }
}
