/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Frame($language: Language!) {\n  site(language: $language) {\n    id\n    name\n    tagline\n    location\n    email\n    phone\n    address\n    logo {\n      id\n      url\n      srcset\n      width\n      height\n      alt\n    }\n    crisisLines {\n      ...CrisisLines\n    }\n    pages {\n      slug\n      title\n      language\n    }\n  }\n}": typeof types.FrameDocument,
    "query ViewerFrame {\n  viewer {\n    id\n    email\n    displayName\n    language\n    viewerCanOpenAdmin\n  }\n}": typeof types.ViewerFrameDocument,
    "fragment ArticleCard on Article {\n  id\n  slug\n  language\n  title\n  lead\n  readingMinutes\n  drawing\n  cover {\n    ...PicturePhoto\n  }\n  topics {\n    id\n    slug\n    title\n  }\n}": typeof types.ArticleCardFragmentDoc,
    "fragment NewsRow on NewsItem {\n  id\n  slug\n  language\n  title\n  lead\n  publishedOn\n}": typeof types.NewsRowFragmentDoc,
    "fragment PicturePhoto on Image {\n  id\n  url\n  srcset\n  width\n  height\n  alt\n}": typeof types.PicturePhotoFragmentDoc,
    "fragment SectionRow on SectionLink {\n  id\n  slug\n  language\n  title\n  readingMinutes\n}": typeof types.SectionRowFragmentDoc,
    "fragment Profile on Viewer {\n  id\n  email\n  displayName\n  language\n  timeZone\n  viewerCanOpenAdmin\n}": typeof types.ProfileFragmentDoc,
    "mutation ProfileUpdate($input: ProfileUpdateInput!) {\n  profileUpdate(input: $input) {\n    viewer {\n      ...Profile\n    }\n    errors {\n      path\n      message\n      code\n    }\n  }\n}": typeof types.ProfileUpdateDocument,
    "mutation SignOut {\n  signOut {\n    done\n    errors {\n      path\n      message\n      code\n    }\n  }\n}": typeof types.SignOutDocument,
    "fragment ArticleGrid on ArticleConnection {\n  edges {\n    cursor\n    node {\n      ...ArticleCard\n    }\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n}": typeof types.ArticleGridFragmentDoc,
    "fragment TopicChips on Topic {\n  id\n  slug\n  title\n  articleCount\n}": typeof types.TopicChipsFragmentDoc,
    "fragment CrisisLines on CrisisLine {\n  id\n  name\n  phone\n  hours\n  note\n  verified\n}": typeof types.CrisisLinesFragmentDoc,
    "mutation AccountDeletionCancel {\n  accountDeletionCancel {\n    done\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.AccountDeletionCancelDocument,
    "mutation AccountDeletionRequest($input: AccountDeletionRequestInput!) {\n  accountDeletionRequest(input: $input) {\n    deletion {\n      dueAt\n      number\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.AccountDeletionRequestDocument,
    "mutation DiaryErase($input: DiaryEraseInput!) {\n  diaryErase(input: $input) {\n    erased\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.DiaryEraseDocument,
    "mutation DiaryErasedForget($input: DiaryErasedForgetInput!) {\n  diaryErasedForget(input: $input) {\n    forgotten\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.DiaryErasedForgetDocument,
    "mutation DiaryErasedRestore($input: DiaryErasedRestoreInput!) {\n  diaryErasedRestore(input: $input) {\n    restored\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.DiaryErasedRestoreDocument,
    "mutation DiaryExportDiscard($input: DiaryExportDiscardInput!) {\n  diaryExportDiscard(input: $input) {\n    discardedId\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.DiaryExportDiscardDocument,
    "mutation DiaryExportMake($input: DiaryExportMakeInput!) {\n  diaryExportMake(input: $input) {\n    export {\n      ...ExportRow\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.DiaryExportMakeDocument,
    "fragment DueDeletion on AccountDeletion {\n  dueAt\n  number\n}": typeof types.DueDeletionFragmentDoc,
    "fragment ErasedBatch on ErasedBatch {\n  at\n  until\n  count\n}": typeof types.ErasedBatchFragmentDoc,
    "fragment ExportRow on DiaryExport {\n  id\n  form\n  state\n  total\n  done\n  size\n  path\n  fileName\n  expiresAt\n}": typeof types.ExportRowFragmentDoc,
    "fragment KindKept on KindKept {\n  kind\n  count\n  first\n  last\n}": typeof types.KindKeptFragmentDoc,
    "query OwnData {\n  viewer {\n    id\n    deletion {\n      ...DueDeletion\n    }\n    ownData {\n      kinds {\n        ...KindKept\n      }\n      exports {\n        ...ExportRow\n      }\n      erased {\n        ...ErasedBatch\n      }\n    }\n  }\n}": typeof types.OwnDataDocument,
    "query DiaryEntries($after: String, $since: DateTime, $until: DateTime, $moods: [Int!], $emotion: String, $factor: String, $words: String) {\n  viewer {\n    id\n    diary {\n      entries(\n        first: 30\n        after: $after\n        since: $since\n        until: $until\n        moods: $moods\n        emotion: $emotion\n        factor: $factor\n        words: $words\n      ) {\n        edges {\n          cursor\n          node {\n            ...EntryParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        searchedTo\n      }\n    }\n  }\n}": typeof types.DiaryEntriesDocument,
    "query DiaryEntry($id: ID!) {\n  viewer {\n    id\n    diary {\n      entry(id: $id) {\n        ...EntryParts\n      }\n      deleted(id: $id, kind: ENTRY) {\n        id\n        until\n      }\n    }\n  }\n}": typeof types.DiaryEntryDocument,
    "fragment EntryParts on DiaryEntry {\n  id\n  at\n  localAt\n  timeZone\n  version\n  mood\n  emotions {\n    key\n    intensity\n  }\n  factors\n  note\n}": typeof types.EntryPartsFragmentDoc,
    "mutation EntryWrite($input: DiaryEntryWriteInput!) {\n  diaryEntryWrite(input: $input) {\n    record {\n      ...EntryParts\n    }\n    stored {\n      ...EntryParts\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.EntryWriteDocument,
    "mutation DiaryVisit {\n  diaryVisit {\n    noted\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": typeof types.DiaryVisitDocument,
    "query DiaryPatterns($first: Date!, $last: Date!) {\n  viewer {\n    id\n    diary {\n      summary(first: $first, last: $last) {\n        days {\n          day\n          mood\n        }\n        weekdays {\n          key\n          mood\n          days\n        }\n        partsOfDay {\n          key\n          mood\n          days\n        }\n        emotions {\n          key\n          days\n        }\n        factors {\n          key\n          days\n        }\n        relations {\n          factor\n          moodWith\n          daysWith\n          moodWithout\n          daysWithout\n          enough\n        }\n      }\n    }\n  }\n}": typeof types.DiaryPatternsDocument,
    "query DiaryYear($first: Date!, $last: Date!) {\n  viewer {\n    id\n    diary {\n      summary(first: $first, last: $last) {\n        entryCount\n        days {\n          day\n          mood\n        }\n      }\n    }\n  }\n}": typeof types.DiaryYearDocument,
    "query SafetyPlanOwn {\n  viewer {\n    id\n    diary {\n      safetyPlan {\n        ...SafetyPlanParts\n      }\n    }\n  }\n}": typeof types.SafetyPlanOwnDocument,
    "fragment SafetyPlanParts on SafetyPlan {\n  id\n  version\n  updatedAt\n  signs\n  coping\n  people\n  places\n  reasons\n  lines\n}": typeof types.SafetyPlanPartsFragmentDoc,
    "mutation SafetyPlanWrite($input: SafetyPlanWriteInput!) {\n  safetyPlanWrite(input: $input) {\n    record {\n      ...SafetyPlanParts\n    }\n    stored {\n      ...SafetyPlanParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": typeof types.SafetyPlanWriteDocument,
    "mutation RecordDelete($id: ID!) {\n  diaryRecordDelete(input: {id: $id}) {\n    deletedId\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.RecordDeleteDocument,
    "mutation RecordRestore($id: ID!) {\n  diaryRecordRestore(input: {id: $id}) {\n    restoredId\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.RecordRestoreDocument,
    "query ReminderOwn {\n  viewer {\n    id\n    diary {\n      reminder {\n        ...ReminderParts\n      }\n    }\n  }\n}": typeof types.ReminderOwnDocument,
    "fragment ReminderParts on Reminder {\n  id\n  isOn\n  days\n  time\n  timeZone\n  stopped\n  nextLocalAt\n}": typeof types.ReminderPartsFragmentDoc,
    "mutation ReminderSet($input: ReminderSetInput!) {\n  reminderSet(input: $input) {\n    reminder {\n      ...ReminderParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": typeof types.ReminderSetDocument,
    "mutation ReminderStop {\n  reminderStop {\n    reminder {\n      ...ReminderParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": typeof types.ReminderStopDocument,
    "fragment AssessmentParts on Assessment {\n  id\n  at\n  localAt\n  timeZone\n  scale\n  answers\n  total\n  band\n  alarm\n}": typeof types.AssessmentPartsFragmentDoc,
    "mutation AssessmentWrite($input: AssessmentWriteInput!) {\n  assessmentWrite(input: $input) {\n    record {\n      ...AssessmentParts\n    }\n    stored {\n      ...AssessmentParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": typeof types.AssessmentWriteDocument,
    "fragment DiaryScaleParts on DiaryScale {\n  id\n  key\n  name\n  lead\n  questions\n  options {\n    value\n    words\n  }\n  bands {\n    key\n    least\n    most\n    words\n    meaning\n  }\n  highest\n  notable\n  alarms\n  source\n  licence\n}": typeof types.DiaryScalePartsFragmentDoc,
    "query ScaleResults($scale: String!, $language: Language!, $after: String) {\n  viewer {\n    id\n    diary {\n      scales(language: $language) {\n        ...DiaryScaleParts\n      }\n      assessments(scale: $scale, first: 30, after: $after) {\n        edges {\n          cursor\n          node {\n            ...AssessmentParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}": typeof types.ScaleResultsDocument,
    "query Scales($language: Language!) {\n  viewer {\n    id\n    diary {\n      scales(language: $language) {\n        ...DiaryScaleParts\n      }\n      assessments(first: 20) {\n        edges {\n          cursor\n          node {\n            ...AssessmentParts\n          }\n        }\n      }\n    }\n  }\n}": typeof types.ScalesDocument,
    "query ExerciseSection($slug: String!, $language: Language!) {\n  section(slug: $slug, language: $language) {\n    id\n    slug\n    title\n    language\n    exercise\n    exercisePrompt\n    distortions\n  }\n}": typeof types.ExerciseSectionDocument,
    "fragment ThoughtParts on ThoughtRecord {\n  id\n  at\n  localAt\n  timeZone\n  version\n  situation\n  emotionsBefore {\n    key\n    intensity\n  }\n  thought\n  beliefBefore\n  distortions\n  evidenceFor\n  evidenceAgainst\n  alternative\n  beliefAlternative\n  beliefAfter\n  emotionsAfter {\n    key\n    intensity\n  }\n  step\n  section\n}": typeof types.ThoughtPartsFragmentDoc,
    "query ThoughtRecord($id: ID!) {\n  viewer {\n    id\n    diary {\n      thoughtRecord(id: $id) {\n        ...ThoughtParts\n      }\n      deleted(id: $id, kind: THOUGHT) {\n        id\n        until\n      }\n    }\n  }\n}": typeof types.ThoughtRecordDocument,
    "mutation ThoughtRecordWrite($input: ThoughtRecordWriteInput!) {\n  thoughtRecordWrite(input: $input) {\n    record {\n      ...ThoughtParts\n    }\n    stored {\n      ...ThoughtParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": typeof types.ThoughtRecordWriteDocument,
    "query ThoughtRecords($after: String) {\n  viewer {\n    id\n    diary {\n      thoughtRecords(first: 20, after: $after) {\n        edges {\n          cursor\n          node {\n            ...ThoughtParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}": typeof types.ThoughtRecordsDocument,
    "query DiaryToday {\n  viewer {\n    id\n    diary {\n      entries(first: 20) {\n        edges {\n          cursor\n          node {\n            ...EntryParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}": typeof types.DiaryTodayDocument,
    "query DiaryVocabulary($language: Language!) {\n  viewer {\n    id\n    diary {\n      vocabulary(language: $language) {\n        emotions {\n          family\n          name\n          words {\n            key\n            name\n          }\n        }\n        factors {\n          key\n          name\n        }\n        distortions {\n          key\n          name\n          explanation\n          section\n        }\n      }\n      ownWords {\n        ...OwnWordList\n      }\n    }\n  }\n}": typeof types.DiaryVocabularyDocument,
    "fragment OwnWordList on OwnWords {\n  id\n  version\n  emotions {\n    key\n    word\n    retired\n  }\n  factors {\n    key\n    word\n    retired\n  }\n}": typeof types.OwnWordListFragmentDoc,
    "mutation OwnWordsWrite($input: OwnWordsWriteInput!) {\n  ownWordsWrite(input: $input) {\n    record {\n      ...OwnWordList\n    }\n    stored {\n      ...OwnWordList\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.OwnWordsWriteDocument,
    "fragment GlossaryEntry on GlossaryTerm {\n  id\n  slug\n  title\n  definition\n}": typeof types.GlossaryEntryFragmentDoc,
    "fragment PractitionerQuote on Author {\n  id\n  name\n  role\n  quote\n  photo {\n    ...PicturePhoto\n  }\n}": typeof types.PractitionerQuoteFragmentDoc,
    "fragment TextbookShelf on Textbook {\n  id\n  title\n  subtitle\n  sectionCount\n  author {\n    id\n    name\n  }\n  parts {\n    id\n    number\n    chapters {\n      id\n      sections {\n        ...SectionRow\n      }\n    }\n  }\n}": typeof types.TextbookShelfFragmentDoc,
    "fragment NewsEntry on NewsItem {\n  id\n  slug\n  language\n  title\n  lead\n  publishedOn\n  drawing\n  cover {\n    ...PicturePhoto\n  }\n}": typeof types.NewsEntryFragmentDoc,
    "query ReadTexts($language: Language!) {\n  viewer {\n    id\n    reading {\n      book(language: $language) {\n        id\n        sectionCount\n        readCount\n        percent\n      }\n      recent(language: $language, first: 200) {\n        id\n        kind\n        slug\n        title\n        language\n        state\n        anchor\n        readAt\n        changed\n        minutesLeft\n      }\n    }\n  }\n}": typeof types.ReadTextsDocument,
    "query ReadingBook($language: Language!) {\n  viewer {\n    id\n    reading {\n      book(language: $language) {\n        id\n        readCount\n        sections {\n          id\n          state\n          share\n          changed\n        }\n      }\n      resume(language: $language) {\n        id\n        kind\n        slug\n        title\n        language\n        share\n        anchor\n        minutesLeft\n      }\n    }\n  }\n}": typeof types.ReadingBookDocument,
    "query ReadingHere($kind: ReadableKind!, $id: ID!, $language: Language!) {\n  viewer {\n    id\n    reading {\n      text(kind: $kind, id: $id) {\n        state\n        share\n        anchor\n        at\n        readAt\n        changed\n        fresh {\n          anchor\n          isNew\n        }\n      }\n      book(language: $language) {\n        id\n        readCount\n        sections {\n          id\n          state\n          share\n          changed\n        }\n      }\n    }\n  }\n}": typeof types.ReadingHereDocument,
    "mutation ReadingProgressWrite($notes: [ReadingNoteInput!]!) {\n  readingProgressWrite(input: {notes: $notes}) {\n    kept\n    errors {\n      path\n      message\n      code\n    }\n  }\n}": typeof types.ReadingProgressWriteDocument,
    "fragment ArticleHead on Article {\n  id\n  slug\n  language\n  title\n  lead\n  drawing\n  cover {\n    ...PicturePhoto\n  }\n  topics {\n    id\n    slug\n    title\n  }\n  readingMinutes\n  publishedOn\n  reviewedOn\n  reviewedBy {\n    id\n    name\n  }\n  author {\n    ...AuthorCard\n  }\n  translations {\n    ...TranslationLink\n  }\n}": typeof types.ArticleHeadFragmentDoc,
    "fragment AuthorCard on Author {\n  ...AuthorFace\n  role\n  bio\n}": typeof types.AuthorCardFragmentDoc,
    "fragment AuthorFace on Author {\n  id\n  name\n  photo {\n    ...PicturePhoto\n  }\n}": typeof types.AuthorFaceFragmentDoc,
    "fragment HeadingList on Heading {\n  id\n  title\n  level\n}": typeof types.HeadingListFragmentDoc,
    "fragment SectionHead on Section {\n  id\n  slug\n  language\n  title\n  lead\n  number\n  sectionCount\n  readingMinutes\n  reviewedOn\n  reviewedBy {\n    id\n    name\n  }\n  chapter {\n    id\n    number\n    title\n  }\n  author {\n    id\n    name\n  }\n  translations {\n    ...TranslationLink\n  }\n}": typeof types.SectionHeadFragmentDoc,
    "fragment SelfCheck on SelfCheckQuestion {\n  question\n  answer\n}": typeof types.SelfCheckFragmentDoc,
    "fragment TermCard on GlossaryTerm {\n  id\n  slug\n  title\n  definition\n}": typeof types.TermCardFragmentDoc,
    "fragment TranslationLink on Translation {\n  language\n  slug\n}": typeof types.TranslationLinkFragmentDoc,
    "query Bookmarks($words: String, $after: String) {\n  viewer {\n    id\n    diary {\n      highlights(words: $words, first: 50, after: $after) {\n        edges {\n          cursor\n          node {\n            ...HighlightParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}": typeof types.BookmarksDocument,
    "fragment HighlightParts on Highlight {\n  id\n  at\n  timeZone\n  localAt\n  version\n  anchor\n  start\n  quote\n  prefix\n  suffix\n  tone\n  note\n  text {\n    id\n    kind\n    title\n    slug\n    language\n  }\n}": typeof types.HighlightPartsFragmentDoc,
    "mutation HighlightWrite($input: HighlightWriteInput!) {\n  highlightWrite(input: $input) {\n    record {\n      ...HighlightParts\n    }\n    stored {\n      ...HighlightParts\n    }\n    errors {\n      path\n      message\n      code\n    }\n  }\n}": typeof types.HighlightWriteDocument,
    "query TextHighlights($text: TextInput!, $after: String) {\n  viewer {\n    id\n    diary {\n      highlights(text: $text, first: 100, after: $after) {\n        edges {\n          cursor\n          node {\n            ...HighlightParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}": typeof types.TextHighlightsDocument,
    "mutation SignInConfirm($input: SignInConfirmInput!) {\n  signInConfirm(input: $input) {\n    viewer {\n      id\n      email\n      displayName\n      language\n      viewerCanOpenAdmin\n      deletion {\n        dueAt\n      }\n    }\n    next\n    errors {\n      path\n      message\n      code\n    }\n  }\n}": typeof types.SignInConfirmDocument,
    "query SignInLink($token: String!) {\n  signInLink(token: $token) {\n    state\n    maskedEmail\n    codeRequired\n    next\n  }\n}": typeof types.SignInLinkDocument,
    "mutation SignInRequest($input: SignInRequestInput!) {\n  signInRequest(input: $input) {\n    sent {\n      maskedEmail\n      expiresAt\n    }\n    errors {\n      path\n      message\n      code\n    }\n  }\n}": typeof types.SignInRequestDocument,
    "fragment BookHead on Textbook {\n  id\n  title\n  subtitle\n  lead\n  sectionCount\n  readingMinutes\n  author {\n    id\n    name\n    role\n  }\n}": typeof types.BookHeadFragmentDoc,
    "fragment BookPart on Part {\n  id\n  number\n  title\n  lead\n  chapters {\n    id\n    number\n    title\n    lead\n    sections {\n      ...SectionRow\n    }\n  }\n}": typeof types.BookPartFragmentDoc,
    "fragment PartContents on Part {\n  id\n  number\n  title\n  chapters {\n    id\n    number\n    title\n    sections {\n      id\n      slug\n      language\n      title\n    }\n  }\n}": typeof types.PartContentsFragmentDoc,
    "fragment SectionTurn on SectionLink {\n  id\n  slug\n  language\n  title\n  readingMinutes\n}": typeof types.SectionTurnFragmentDoc,
    "query AccountPage {\n  person: viewer {\n    ...Profile\n  }\n}": typeof types.AccountPageDocument,
    "query ArticlePage($slug: String!, $language: Language!) {\n  article(slug: $slug, language: $language) {\n    ...ArticleHead\n    description\n    publishedAt\n    updatedAt\n    edition\n    body\n    headings {\n      ...HeadingList\n    }\n    terms {\n      ...TermCard\n    }\n    publishedOn\n    updatedOn\n    sources\n    related {\n      ...ArticleCard\n    }\n  }\n}": typeof types.ArticlePageDocument,
    "query ArticlesPage($language: Language!, $after: String) {\n  articles(language: $language, first: 6, after: $after) {\n    ...ArticleGrid\n  }\n  topics(language: $language) {\n    ...TopicChips\n  }\n}": typeof types.ArticlesPageDocument,
    "query ContentPage($slug: String!, $language: Language!) {\n  page(slug: $slug, language: $language) {\n    id\n    slug\n    language\n    title\n    lead\n    description\n    publishedAt\n    updatedAt\n    body\n    updatedOn\n    translations {\n      language\n      slug\n    }\n  }\n}": typeof types.ContentPageDocument,
    "query GlossaryPage($language: Language!) {\n  glossary(language: $language) {\n    ...GlossaryEntry\n    letter\n  }\n}": typeof types.GlossaryPageDocument,
    "query HomePage($language: Language!) {\n  site(language: $language) {\n    id\n    tagline\n    leadAuthor {\n      ...PractitionerQuote\n    }\n  }\n  textbook(language: $language) {\n    ...TextbookShelf\n  }\n  articles(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...ArticleCard\n      }\n    }\n  }\n  news(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...NewsRow\n      }\n    }\n  }\n}": typeof types.HomePageDocument,
    "query NewsPage($language: Language!, $after: String) {\n  news(language: $language, first: 6, after: $after) {\n    edges {\n      cursor\n      node {\n        ...NewsEntry\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.NewsPageDocument,
    "query NewsItemPage($slug: String!, $language: Language!) {\n  newsItem(slug: $slug, language: $language) {\n    ...NewsEntry\n    description\n    publishedAt\n    updatedAt\n    body\n    translations {\n      ...TranslationLink\n    }\n  }\n  news(language: $language, first: 4) {\n    edges {\n      cursor\n      node {\n        ...NewsRow\n      }\n    }\n  }\n}": typeof types.NewsItemPageDocument,
    "query SectionPage($slug: String!, $language: Language!) {\n  section(slug: $slug, language: $language) {\n    ...SectionHead\n    description\n    publishedAt\n    updatedAt\n    edition\n    body\n    headings {\n      ...HeadingList\n    }\n    terms {\n      ...TermCard\n    }\n    selfCheck {\n      ...SelfCheck\n    }\n    exercise\n    exercisePrompt\n    exerciseScale\n    publishedOn\n    updatedOn\n    sources\n    textbookTitle\n    author {\n      id\n      name\n      role\n    }\n    part {\n      ...PartContents\n    }\n    previous {\n      ...SectionTurn\n    }\n    next {\n      ...SectionTurn\n    }\n  }\n}": typeof types.SectionPageDocument,
    "query TextbookPage($language: Language!) {\n  textbook(language: $language) {\n    ...BookHead\n    parts {\n      ...BookPart\n    }\n  }\n}": typeof types.TextbookPageDocument,
    "query TopicPage($slug: String!, $language: Language!, $after: String) {\n  topic(slug: $slug, language: $language) {\n    id\n    slug\n    title\n    description\n  }\n  topics(language: $language) {\n    ...TopicChips\n  }\n  articles(language: $language, topic: $slug, first: 6, after: $after) {\n    ...ArticleGrid\n  }\n}": typeof types.TopicPageDocument,
};
const documents: Documents = {
    "query Frame($language: Language!) {\n  site(language: $language) {\n    id\n    name\n    tagline\n    location\n    email\n    phone\n    address\n    logo {\n      id\n      url\n      srcset\n      width\n      height\n      alt\n    }\n    crisisLines {\n      ...CrisisLines\n    }\n    pages {\n      slug\n      title\n      language\n    }\n  }\n}": types.FrameDocument,
    "query ViewerFrame {\n  viewer {\n    id\n    email\n    displayName\n    language\n    viewerCanOpenAdmin\n  }\n}": types.ViewerFrameDocument,
    "fragment ArticleCard on Article {\n  id\n  slug\n  language\n  title\n  lead\n  readingMinutes\n  drawing\n  cover {\n    ...PicturePhoto\n  }\n  topics {\n    id\n    slug\n    title\n  }\n}": types.ArticleCardFragmentDoc,
    "fragment NewsRow on NewsItem {\n  id\n  slug\n  language\n  title\n  lead\n  publishedOn\n}": types.NewsRowFragmentDoc,
    "fragment PicturePhoto on Image {\n  id\n  url\n  srcset\n  width\n  height\n  alt\n}": types.PicturePhotoFragmentDoc,
    "fragment SectionRow on SectionLink {\n  id\n  slug\n  language\n  title\n  readingMinutes\n}": types.SectionRowFragmentDoc,
    "fragment Profile on Viewer {\n  id\n  email\n  displayName\n  language\n  timeZone\n  viewerCanOpenAdmin\n}": types.ProfileFragmentDoc,
    "mutation ProfileUpdate($input: ProfileUpdateInput!) {\n  profileUpdate(input: $input) {\n    viewer {\n      ...Profile\n    }\n    errors {\n      path\n      message\n      code\n    }\n  }\n}": types.ProfileUpdateDocument,
    "mutation SignOut {\n  signOut {\n    done\n    errors {\n      path\n      message\n      code\n    }\n  }\n}": types.SignOutDocument,
    "fragment ArticleGrid on ArticleConnection {\n  edges {\n    cursor\n    node {\n      ...ArticleCard\n    }\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n}": types.ArticleGridFragmentDoc,
    "fragment TopicChips on Topic {\n  id\n  slug\n  title\n  articleCount\n}": types.TopicChipsFragmentDoc,
    "fragment CrisisLines on CrisisLine {\n  id\n  name\n  phone\n  hours\n  note\n  verified\n}": types.CrisisLinesFragmentDoc,
    "mutation AccountDeletionCancel {\n  accountDeletionCancel {\n    done\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": types.AccountDeletionCancelDocument,
    "mutation AccountDeletionRequest($input: AccountDeletionRequestInput!) {\n  accountDeletionRequest(input: $input) {\n    deletion {\n      dueAt\n      number\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": types.AccountDeletionRequestDocument,
    "mutation DiaryErase($input: DiaryEraseInput!) {\n  diaryErase(input: $input) {\n    erased\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": types.DiaryEraseDocument,
    "mutation DiaryErasedForget($input: DiaryErasedForgetInput!) {\n  diaryErasedForget(input: $input) {\n    forgotten\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": types.DiaryErasedForgetDocument,
    "mutation DiaryErasedRestore($input: DiaryErasedRestoreInput!) {\n  diaryErasedRestore(input: $input) {\n    restored\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": types.DiaryErasedRestoreDocument,
    "mutation DiaryExportDiscard($input: DiaryExportDiscardInput!) {\n  diaryExportDiscard(input: $input) {\n    discardedId\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": types.DiaryExportDiscardDocument,
    "mutation DiaryExportMake($input: DiaryExportMakeInput!) {\n  diaryExportMake(input: $input) {\n    export {\n      ...ExportRow\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": types.DiaryExportMakeDocument,
    "fragment DueDeletion on AccountDeletion {\n  dueAt\n  number\n}": types.DueDeletionFragmentDoc,
    "fragment ErasedBatch on ErasedBatch {\n  at\n  until\n  count\n}": types.ErasedBatchFragmentDoc,
    "fragment ExportRow on DiaryExport {\n  id\n  form\n  state\n  total\n  done\n  size\n  path\n  fileName\n  expiresAt\n}": types.ExportRowFragmentDoc,
    "fragment KindKept on KindKept {\n  kind\n  count\n  first\n  last\n}": types.KindKeptFragmentDoc,
    "query OwnData {\n  viewer {\n    id\n    deletion {\n      ...DueDeletion\n    }\n    ownData {\n      kinds {\n        ...KindKept\n      }\n      exports {\n        ...ExportRow\n      }\n      erased {\n        ...ErasedBatch\n      }\n    }\n  }\n}": types.OwnDataDocument,
    "query DiaryEntries($after: String, $since: DateTime, $until: DateTime, $moods: [Int!], $emotion: String, $factor: String, $words: String) {\n  viewer {\n    id\n    diary {\n      entries(\n        first: 30\n        after: $after\n        since: $since\n        until: $until\n        moods: $moods\n        emotion: $emotion\n        factor: $factor\n        words: $words\n      ) {\n        edges {\n          cursor\n          node {\n            ...EntryParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        searchedTo\n      }\n    }\n  }\n}": types.DiaryEntriesDocument,
    "query DiaryEntry($id: ID!) {\n  viewer {\n    id\n    diary {\n      entry(id: $id) {\n        ...EntryParts\n      }\n      deleted(id: $id, kind: ENTRY) {\n        id\n        until\n      }\n    }\n  }\n}": types.DiaryEntryDocument,
    "fragment EntryParts on DiaryEntry {\n  id\n  at\n  localAt\n  timeZone\n  version\n  mood\n  emotions {\n    key\n    intensity\n  }\n  factors\n  note\n}": types.EntryPartsFragmentDoc,
    "mutation EntryWrite($input: DiaryEntryWriteInput!) {\n  diaryEntryWrite(input: $input) {\n    record {\n      ...EntryParts\n    }\n    stored {\n      ...EntryParts\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": types.EntryWriteDocument,
    "mutation DiaryVisit {\n  diaryVisit {\n    noted\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": types.DiaryVisitDocument,
    "query DiaryPatterns($first: Date!, $last: Date!) {\n  viewer {\n    id\n    diary {\n      summary(first: $first, last: $last) {\n        days {\n          day\n          mood\n        }\n        weekdays {\n          key\n          mood\n          days\n        }\n        partsOfDay {\n          key\n          mood\n          days\n        }\n        emotions {\n          key\n          days\n        }\n        factors {\n          key\n          days\n        }\n        relations {\n          factor\n          moodWith\n          daysWith\n          moodWithout\n          daysWithout\n          enough\n        }\n      }\n    }\n  }\n}": types.DiaryPatternsDocument,
    "query DiaryYear($first: Date!, $last: Date!) {\n  viewer {\n    id\n    diary {\n      summary(first: $first, last: $last) {\n        entryCount\n        days {\n          day\n          mood\n        }\n      }\n    }\n  }\n}": types.DiaryYearDocument,
    "query SafetyPlanOwn {\n  viewer {\n    id\n    diary {\n      safetyPlan {\n        ...SafetyPlanParts\n      }\n    }\n  }\n}": types.SafetyPlanOwnDocument,
    "fragment SafetyPlanParts on SafetyPlan {\n  id\n  version\n  updatedAt\n  signs\n  coping\n  people\n  places\n  reasons\n  lines\n}": types.SafetyPlanPartsFragmentDoc,
    "mutation SafetyPlanWrite($input: SafetyPlanWriteInput!) {\n  safetyPlanWrite(input: $input) {\n    record {\n      ...SafetyPlanParts\n    }\n    stored {\n      ...SafetyPlanParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": types.SafetyPlanWriteDocument,
    "mutation RecordDelete($id: ID!) {\n  diaryRecordDelete(input: {id: $id}) {\n    deletedId\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": types.RecordDeleteDocument,
    "mutation RecordRestore($id: ID!) {\n  diaryRecordRestore(input: {id: $id}) {\n    restoredId\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": types.RecordRestoreDocument,
    "query ReminderOwn {\n  viewer {\n    id\n    diary {\n      reminder {\n        ...ReminderParts\n      }\n    }\n  }\n}": types.ReminderOwnDocument,
    "fragment ReminderParts on Reminder {\n  id\n  isOn\n  days\n  time\n  timeZone\n  stopped\n  nextLocalAt\n}": types.ReminderPartsFragmentDoc,
    "mutation ReminderSet($input: ReminderSetInput!) {\n  reminderSet(input: $input) {\n    reminder {\n      ...ReminderParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": types.ReminderSetDocument,
    "mutation ReminderStop {\n  reminderStop {\n    reminder {\n      ...ReminderParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": types.ReminderStopDocument,
    "fragment AssessmentParts on Assessment {\n  id\n  at\n  localAt\n  timeZone\n  scale\n  answers\n  total\n  band\n  alarm\n}": types.AssessmentPartsFragmentDoc,
    "mutation AssessmentWrite($input: AssessmentWriteInput!) {\n  assessmentWrite(input: $input) {\n    record {\n      ...AssessmentParts\n    }\n    stored {\n      ...AssessmentParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": types.AssessmentWriteDocument,
    "fragment DiaryScaleParts on DiaryScale {\n  id\n  key\n  name\n  lead\n  questions\n  options {\n    value\n    words\n  }\n  bands {\n    key\n    least\n    most\n    words\n    meaning\n  }\n  highest\n  notable\n  alarms\n  source\n  licence\n}": types.DiaryScalePartsFragmentDoc,
    "query ScaleResults($scale: String!, $language: Language!, $after: String) {\n  viewer {\n    id\n    diary {\n      scales(language: $language) {\n        ...DiaryScaleParts\n      }\n      assessments(scale: $scale, first: 30, after: $after) {\n        edges {\n          cursor\n          node {\n            ...AssessmentParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}": types.ScaleResultsDocument,
    "query Scales($language: Language!) {\n  viewer {\n    id\n    diary {\n      scales(language: $language) {\n        ...DiaryScaleParts\n      }\n      assessments(first: 20) {\n        edges {\n          cursor\n          node {\n            ...AssessmentParts\n          }\n        }\n      }\n    }\n  }\n}": types.ScalesDocument,
    "query ExerciseSection($slug: String!, $language: Language!) {\n  section(slug: $slug, language: $language) {\n    id\n    slug\n    title\n    language\n    exercise\n    exercisePrompt\n    distortions\n  }\n}": types.ExerciseSectionDocument,
    "fragment ThoughtParts on ThoughtRecord {\n  id\n  at\n  localAt\n  timeZone\n  version\n  situation\n  emotionsBefore {\n    key\n    intensity\n  }\n  thought\n  beliefBefore\n  distortions\n  evidenceFor\n  evidenceAgainst\n  alternative\n  beliefAlternative\n  beliefAfter\n  emotionsAfter {\n    key\n    intensity\n  }\n  step\n  section\n}": types.ThoughtPartsFragmentDoc,
    "query ThoughtRecord($id: ID!) {\n  viewer {\n    id\n    diary {\n      thoughtRecord(id: $id) {\n        ...ThoughtParts\n      }\n      deleted(id: $id, kind: THOUGHT) {\n        id\n        until\n      }\n    }\n  }\n}": types.ThoughtRecordDocument,
    "mutation ThoughtRecordWrite($input: ThoughtRecordWriteInput!) {\n  thoughtRecordWrite(input: $input) {\n    record {\n      ...ThoughtParts\n    }\n    stored {\n      ...ThoughtParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": types.ThoughtRecordWriteDocument,
    "query ThoughtRecords($after: String) {\n  viewer {\n    id\n    diary {\n      thoughtRecords(first: 20, after: $after) {\n        edges {\n          cursor\n          node {\n            ...ThoughtParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}": types.ThoughtRecordsDocument,
    "query DiaryToday {\n  viewer {\n    id\n    diary {\n      entries(first: 20) {\n        edges {\n          cursor\n          node {\n            ...EntryParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}": types.DiaryTodayDocument,
    "query DiaryVocabulary($language: Language!) {\n  viewer {\n    id\n    diary {\n      vocabulary(language: $language) {\n        emotions {\n          family\n          name\n          words {\n            key\n            name\n          }\n        }\n        factors {\n          key\n          name\n        }\n        distortions {\n          key\n          name\n          explanation\n          section\n        }\n      }\n      ownWords {\n        ...OwnWordList\n      }\n    }\n  }\n}": types.DiaryVocabularyDocument,
    "fragment OwnWordList on OwnWords {\n  id\n  version\n  emotions {\n    key\n    word\n    retired\n  }\n  factors {\n    key\n    word\n    retired\n  }\n}": types.OwnWordListFragmentDoc,
    "mutation OwnWordsWrite($input: OwnWordsWriteInput!) {\n  ownWordsWrite(input: $input) {\n    record {\n      ...OwnWordList\n    }\n    stored {\n      ...OwnWordList\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}": types.OwnWordsWriteDocument,
    "fragment GlossaryEntry on GlossaryTerm {\n  id\n  slug\n  title\n  definition\n}": types.GlossaryEntryFragmentDoc,
    "fragment PractitionerQuote on Author {\n  id\n  name\n  role\n  quote\n  photo {\n    ...PicturePhoto\n  }\n}": types.PractitionerQuoteFragmentDoc,
    "fragment TextbookShelf on Textbook {\n  id\n  title\n  subtitle\n  sectionCount\n  author {\n    id\n    name\n  }\n  parts {\n    id\n    number\n    chapters {\n      id\n      sections {\n        ...SectionRow\n      }\n    }\n  }\n}": types.TextbookShelfFragmentDoc,
    "fragment NewsEntry on NewsItem {\n  id\n  slug\n  language\n  title\n  lead\n  publishedOn\n  drawing\n  cover {\n    ...PicturePhoto\n  }\n}": types.NewsEntryFragmentDoc,
    "query ReadTexts($language: Language!) {\n  viewer {\n    id\n    reading {\n      book(language: $language) {\n        id\n        sectionCount\n        readCount\n        percent\n      }\n      recent(language: $language, first: 200) {\n        id\n        kind\n        slug\n        title\n        language\n        state\n        anchor\n        readAt\n        changed\n        minutesLeft\n      }\n    }\n  }\n}": types.ReadTextsDocument,
    "query ReadingBook($language: Language!) {\n  viewer {\n    id\n    reading {\n      book(language: $language) {\n        id\n        readCount\n        sections {\n          id\n          state\n          share\n          changed\n        }\n      }\n      resume(language: $language) {\n        id\n        kind\n        slug\n        title\n        language\n        share\n        anchor\n        minutesLeft\n      }\n    }\n  }\n}": types.ReadingBookDocument,
    "query ReadingHere($kind: ReadableKind!, $id: ID!, $language: Language!) {\n  viewer {\n    id\n    reading {\n      text(kind: $kind, id: $id) {\n        state\n        share\n        anchor\n        at\n        readAt\n        changed\n        fresh {\n          anchor\n          isNew\n        }\n      }\n      book(language: $language) {\n        id\n        readCount\n        sections {\n          id\n          state\n          share\n          changed\n        }\n      }\n    }\n  }\n}": types.ReadingHereDocument,
    "mutation ReadingProgressWrite($notes: [ReadingNoteInput!]!) {\n  readingProgressWrite(input: {notes: $notes}) {\n    kept\n    errors {\n      path\n      message\n      code\n    }\n  }\n}": types.ReadingProgressWriteDocument,
    "fragment ArticleHead on Article {\n  id\n  slug\n  language\n  title\n  lead\n  drawing\n  cover {\n    ...PicturePhoto\n  }\n  topics {\n    id\n    slug\n    title\n  }\n  readingMinutes\n  publishedOn\n  reviewedOn\n  reviewedBy {\n    id\n    name\n  }\n  author {\n    ...AuthorCard\n  }\n  translations {\n    ...TranslationLink\n  }\n}": types.ArticleHeadFragmentDoc,
    "fragment AuthorCard on Author {\n  ...AuthorFace\n  role\n  bio\n}": types.AuthorCardFragmentDoc,
    "fragment AuthorFace on Author {\n  id\n  name\n  photo {\n    ...PicturePhoto\n  }\n}": types.AuthorFaceFragmentDoc,
    "fragment HeadingList on Heading {\n  id\n  title\n  level\n}": types.HeadingListFragmentDoc,
    "fragment SectionHead on Section {\n  id\n  slug\n  language\n  title\n  lead\n  number\n  sectionCount\n  readingMinutes\n  reviewedOn\n  reviewedBy {\n    id\n    name\n  }\n  chapter {\n    id\n    number\n    title\n  }\n  author {\n    id\n    name\n  }\n  translations {\n    ...TranslationLink\n  }\n}": types.SectionHeadFragmentDoc,
    "fragment SelfCheck on SelfCheckQuestion {\n  question\n  answer\n}": types.SelfCheckFragmentDoc,
    "fragment TermCard on GlossaryTerm {\n  id\n  slug\n  title\n  definition\n}": types.TermCardFragmentDoc,
    "fragment TranslationLink on Translation {\n  language\n  slug\n}": types.TranslationLinkFragmentDoc,
    "query Bookmarks($words: String, $after: String) {\n  viewer {\n    id\n    diary {\n      highlights(words: $words, first: 50, after: $after) {\n        edges {\n          cursor\n          node {\n            ...HighlightParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}": types.BookmarksDocument,
    "fragment HighlightParts on Highlight {\n  id\n  at\n  timeZone\n  localAt\n  version\n  anchor\n  start\n  quote\n  prefix\n  suffix\n  tone\n  note\n  text {\n    id\n    kind\n    title\n    slug\n    language\n  }\n}": types.HighlightPartsFragmentDoc,
    "mutation HighlightWrite($input: HighlightWriteInput!) {\n  highlightWrite(input: $input) {\n    record {\n      ...HighlightParts\n    }\n    stored {\n      ...HighlightParts\n    }\n    errors {\n      path\n      message\n      code\n    }\n  }\n}": types.HighlightWriteDocument,
    "query TextHighlights($text: TextInput!, $after: String) {\n  viewer {\n    id\n    diary {\n      highlights(text: $text, first: 100, after: $after) {\n        edges {\n          cursor\n          node {\n            ...HighlightParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}": types.TextHighlightsDocument,
    "mutation SignInConfirm($input: SignInConfirmInput!) {\n  signInConfirm(input: $input) {\n    viewer {\n      id\n      email\n      displayName\n      language\n      viewerCanOpenAdmin\n      deletion {\n        dueAt\n      }\n    }\n    next\n    errors {\n      path\n      message\n      code\n    }\n  }\n}": types.SignInConfirmDocument,
    "query SignInLink($token: String!) {\n  signInLink(token: $token) {\n    state\n    maskedEmail\n    codeRequired\n    next\n  }\n}": types.SignInLinkDocument,
    "mutation SignInRequest($input: SignInRequestInput!) {\n  signInRequest(input: $input) {\n    sent {\n      maskedEmail\n      expiresAt\n    }\n    errors {\n      path\n      message\n      code\n    }\n  }\n}": types.SignInRequestDocument,
    "fragment BookHead on Textbook {\n  id\n  title\n  subtitle\n  lead\n  sectionCount\n  readingMinutes\n  author {\n    id\n    name\n    role\n  }\n}": types.BookHeadFragmentDoc,
    "fragment BookPart on Part {\n  id\n  number\n  title\n  lead\n  chapters {\n    id\n    number\n    title\n    lead\n    sections {\n      ...SectionRow\n    }\n  }\n}": types.BookPartFragmentDoc,
    "fragment PartContents on Part {\n  id\n  number\n  title\n  chapters {\n    id\n    number\n    title\n    sections {\n      id\n      slug\n      language\n      title\n    }\n  }\n}": types.PartContentsFragmentDoc,
    "fragment SectionTurn on SectionLink {\n  id\n  slug\n  language\n  title\n  readingMinutes\n}": types.SectionTurnFragmentDoc,
    "query AccountPage {\n  person: viewer {\n    ...Profile\n  }\n}": types.AccountPageDocument,
    "query ArticlePage($slug: String!, $language: Language!) {\n  article(slug: $slug, language: $language) {\n    ...ArticleHead\n    description\n    publishedAt\n    updatedAt\n    edition\n    body\n    headings {\n      ...HeadingList\n    }\n    terms {\n      ...TermCard\n    }\n    publishedOn\n    updatedOn\n    sources\n    related {\n      ...ArticleCard\n    }\n  }\n}": types.ArticlePageDocument,
    "query ArticlesPage($language: Language!, $after: String) {\n  articles(language: $language, first: 6, after: $after) {\n    ...ArticleGrid\n  }\n  topics(language: $language) {\n    ...TopicChips\n  }\n}": types.ArticlesPageDocument,
    "query ContentPage($slug: String!, $language: Language!) {\n  page(slug: $slug, language: $language) {\n    id\n    slug\n    language\n    title\n    lead\n    description\n    publishedAt\n    updatedAt\n    body\n    updatedOn\n    translations {\n      language\n      slug\n    }\n  }\n}": types.ContentPageDocument,
    "query GlossaryPage($language: Language!) {\n  glossary(language: $language) {\n    ...GlossaryEntry\n    letter\n  }\n}": types.GlossaryPageDocument,
    "query HomePage($language: Language!) {\n  site(language: $language) {\n    id\n    tagline\n    leadAuthor {\n      ...PractitionerQuote\n    }\n  }\n  textbook(language: $language) {\n    ...TextbookShelf\n  }\n  articles(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...ArticleCard\n      }\n    }\n  }\n  news(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...NewsRow\n      }\n    }\n  }\n}": types.HomePageDocument,
    "query NewsPage($language: Language!, $after: String) {\n  news(language: $language, first: 6, after: $after) {\n    edges {\n      cursor\n      node {\n        ...NewsEntry\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.NewsPageDocument,
    "query NewsItemPage($slug: String!, $language: Language!) {\n  newsItem(slug: $slug, language: $language) {\n    ...NewsEntry\n    description\n    publishedAt\n    updatedAt\n    body\n    translations {\n      ...TranslationLink\n    }\n  }\n  news(language: $language, first: 4) {\n    edges {\n      cursor\n      node {\n        ...NewsRow\n      }\n    }\n  }\n}": types.NewsItemPageDocument,
    "query SectionPage($slug: String!, $language: Language!) {\n  section(slug: $slug, language: $language) {\n    ...SectionHead\n    description\n    publishedAt\n    updatedAt\n    edition\n    body\n    headings {\n      ...HeadingList\n    }\n    terms {\n      ...TermCard\n    }\n    selfCheck {\n      ...SelfCheck\n    }\n    exercise\n    exercisePrompt\n    exerciseScale\n    publishedOn\n    updatedOn\n    sources\n    textbookTitle\n    author {\n      id\n      name\n      role\n    }\n    part {\n      ...PartContents\n    }\n    previous {\n      ...SectionTurn\n    }\n    next {\n      ...SectionTurn\n    }\n  }\n}": types.SectionPageDocument,
    "query TextbookPage($language: Language!) {\n  textbook(language: $language) {\n    ...BookHead\n    parts {\n      ...BookPart\n    }\n  }\n}": types.TextbookPageDocument,
    "query TopicPage($slug: String!, $language: Language!, $after: String) {\n  topic(slug: $slug, language: $language) {\n    id\n    slug\n    title\n    description\n  }\n  topics(language: $language) {\n    ...TopicChips\n  }\n  articles(language: $language, topic: $slug, first: 6, after: $after) {\n    ...ArticleGrid\n  }\n}": types.TopicPageDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Frame($language: Language!) {\n  site(language: $language) {\n    id\n    name\n    tagline\n    location\n    email\n    phone\n    address\n    logo {\n      id\n      url\n      srcset\n      width\n      height\n      alt\n    }\n    crisisLines {\n      ...CrisisLines\n    }\n    pages {\n      slug\n      title\n      language\n    }\n  }\n}"): (typeof documents)["query Frame($language: Language!) {\n  site(language: $language) {\n    id\n    name\n    tagline\n    location\n    email\n    phone\n    address\n    logo {\n      id\n      url\n      srcset\n      width\n      height\n      alt\n    }\n    crisisLines {\n      ...CrisisLines\n    }\n    pages {\n      slug\n      title\n      language\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ViewerFrame {\n  viewer {\n    id\n    email\n    displayName\n    language\n    viewerCanOpenAdmin\n  }\n}"): (typeof documents)["query ViewerFrame {\n  viewer {\n    id\n    email\n    displayName\n    language\n    viewerCanOpenAdmin\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ArticleCard on Article {\n  id\n  slug\n  language\n  title\n  lead\n  readingMinutes\n  drawing\n  cover {\n    ...PicturePhoto\n  }\n  topics {\n    id\n    slug\n    title\n  }\n}"): (typeof documents)["fragment ArticleCard on Article {\n  id\n  slug\n  language\n  title\n  lead\n  readingMinutes\n  drawing\n  cover {\n    ...PicturePhoto\n  }\n  topics {\n    id\n    slug\n    title\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment NewsRow on NewsItem {\n  id\n  slug\n  language\n  title\n  lead\n  publishedOn\n}"): (typeof documents)["fragment NewsRow on NewsItem {\n  id\n  slug\n  language\n  title\n  lead\n  publishedOn\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PicturePhoto on Image {\n  id\n  url\n  srcset\n  width\n  height\n  alt\n}"): (typeof documents)["fragment PicturePhoto on Image {\n  id\n  url\n  srcset\n  width\n  height\n  alt\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment SectionRow on SectionLink {\n  id\n  slug\n  language\n  title\n  readingMinutes\n}"): (typeof documents)["fragment SectionRow on SectionLink {\n  id\n  slug\n  language\n  title\n  readingMinutes\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Profile on Viewer {\n  id\n  email\n  displayName\n  language\n  timeZone\n  viewerCanOpenAdmin\n}"): (typeof documents)["fragment Profile on Viewer {\n  id\n  email\n  displayName\n  language\n  timeZone\n  viewerCanOpenAdmin\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ProfileUpdate($input: ProfileUpdateInput!) {\n  profileUpdate(input: $input) {\n    viewer {\n      ...Profile\n    }\n    errors {\n      path\n      message\n      code\n    }\n  }\n}"): (typeof documents)["mutation ProfileUpdate($input: ProfileUpdateInput!) {\n  profileUpdate(input: $input) {\n    viewer {\n      ...Profile\n    }\n    errors {\n      path\n      message\n      code\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignOut {\n  signOut {\n    done\n    errors {\n      path\n      message\n      code\n    }\n  }\n}"): (typeof documents)["mutation SignOut {\n  signOut {\n    done\n    errors {\n      path\n      message\n      code\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ArticleGrid on ArticleConnection {\n  edges {\n    cursor\n    node {\n      ...ArticleCard\n    }\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n}"): (typeof documents)["fragment ArticleGrid on ArticleConnection {\n  edges {\n    cursor\n    node {\n      ...ArticleCard\n    }\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment TopicChips on Topic {\n  id\n  slug\n  title\n  articleCount\n}"): (typeof documents)["fragment TopicChips on Topic {\n  id\n  slug\n  title\n  articleCount\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment CrisisLines on CrisisLine {\n  id\n  name\n  phone\n  hours\n  note\n  verified\n}"): (typeof documents)["fragment CrisisLines on CrisisLine {\n  id\n  name\n  phone\n  hours\n  note\n  verified\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AccountDeletionCancel {\n  accountDeletionCancel {\n    done\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"): (typeof documents)["mutation AccountDeletionCancel {\n  accountDeletionCancel {\n    done\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AccountDeletionRequest($input: AccountDeletionRequestInput!) {\n  accountDeletionRequest(input: $input) {\n    deletion {\n      dueAt\n      number\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"): (typeof documents)["mutation AccountDeletionRequest($input: AccountDeletionRequestInput!) {\n  accountDeletionRequest(input: $input) {\n    deletion {\n      dueAt\n      number\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DiaryErase($input: DiaryEraseInput!) {\n  diaryErase(input: $input) {\n    erased\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"): (typeof documents)["mutation DiaryErase($input: DiaryEraseInput!) {\n  diaryErase(input: $input) {\n    erased\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DiaryErasedForget($input: DiaryErasedForgetInput!) {\n  diaryErasedForget(input: $input) {\n    forgotten\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"): (typeof documents)["mutation DiaryErasedForget($input: DiaryErasedForgetInput!) {\n  diaryErasedForget(input: $input) {\n    forgotten\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DiaryErasedRestore($input: DiaryErasedRestoreInput!) {\n  diaryErasedRestore(input: $input) {\n    restored\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"): (typeof documents)["mutation DiaryErasedRestore($input: DiaryErasedRestoreInput!) {\n  diaryErasedRestore(input: $input) {\n    restored\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DiaryExportDiscard($input: DiaryExportDiscardInput!) {\n  diaryExportDiscard(input: $input) {\n    discardedId\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"): (typeof documents)["mutation DiaryExportDiscard($input: DiaryExportDiscardInput!) {\n  diaryExportDiscard(input: $input) {\n    discardedId\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DiaryExportMake($input: DiaryExportMakeInput!) {\n  diaryExportMake(input: $input) {\n    export {\n      ...ExportRow\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"): (typeof documents)["mutation DiaryExportMake($input: DiaryExportMakeInput!) {\n  diaryExportMake(input: $input) {\n    export {\n      ...ExportRow\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment DueDeletion on AccountDeletion {\n  dueAt\n  number\n}"): (typeof documents)["fragment DueDeletion on AccountDeletion {\n  dueAt\n  number\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ErasedBatch on ErasedBatch {\n  at\n  until\n  count\n}"): (typeof documents)["fragment ErasedBatch on ErasedBatch {\n  at\n  until\n  count\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ExportRow on DiaryExport {\n  id\n  form\n  state\n  total\n  done\n  size\n  path\n  fileName\n  expiresAt\n}"): (typeof documents)["fragment ExportRow on DiaryExport {\n  id\n  form\n  state\n  total\n  done\n  size\n  path\n  fileName\n  expiresAt\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment KindKept on KindKept {\n  kind\n  count\n  first\n  last\n}"): (typeof documents)["fragment KindKept on KindKept {\n  kind\n  count\n  first\n  last\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OwnData {\n  viewer {\n    id\n    deletion {\n      ...DueDeletion\n    }\n    ownData {\n      kinds {\n        ...KindKept\n      }\n      exports {\n        ...ExportRow\n      }\n      erased {\n        ...ErasedBatch\n      }\n    }\n  }\n}"): (typeof documents)["query OwnData {\n  viewer {\n    id\n    deletion {\n      ...DueDeletion\n    }\n    ownData {\n      kinds {\n        ...KindKept\n      }\n      exports {\n        ...ExportRow\n      }\n      erased {\n        ...ErasedBatch\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DiaryEntries($after: String, $since: DateTime, $until: DateTime, $moods: [Int!], $emotion: String, $factor: String, $words: String) {\n  viewer {\n    id\n    diary {\n      entries(\n        first: 30\n        after: $after\n        since: $since\n        until: $until\n        moods: $moods\n        emotion: $emotion\n        factor: $factor\n        words: $words\n      ) {\n        edges {\n          cursor\n          node {\n            ...EntryParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        searchedTo\n      }\n    }\n  }\n}"): (typeof documents)["query DiaryEntries($after: String, $since: DateTime, $until: DateTime, $moods: [Int!], $emotion: String, $factor: String, $words: String) {\n  viewer {\n    id\n    diary {\n      entries(\n        first: 30\n        after: $after\n        since: $since\n        until: $until\n        moods: $moods\n        emotion: $emotion\n        factor: $factor\n        words: $words\n      ) {\n        edges {\n          cursor\n          node {\n            ...EntryParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        searchedTo\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DiaryEntry($id: ID!) {\n  viewer {\n    id\n    diary {\n      entry(id: $id) {\n        ...EntryParts\n      }\n      deleted(id: $id, kind: ENTRY) {\n        id\n        until\n      }\n    }\n  }\n}"): (typeof documents)["query DiaryEntry($id: ID!) {\n  viewer {\n    id\n    diary {\n      entry(id: $id) {\n        ...EntryParts\n      }\n      deleted(id: $id, kind: ENTRY) {\n        id\n        until\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment EntryParts on DiaryEntry {\n  id\n  at\n  localAt\n  timeZone\n  version\n  mood\n  emotions {\n    key\n    intensity\n  }\n  factors\n  note\n}"): (typeof documents)["fragment EntryParts on DiaryEntry {\n  id\n  at\n  localAt\n  timeZone\n  version\n  mood\n  emotions {\n    key\n    intensity\n  }\n  factors\n  note\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EntryWrite($input: DiaryEntryWriteInput!) {\n  diaryEntryWrite(input: $input) {\n    record {\n      ...EntryParts\n    }\n    stored {\n      ...EntryParts\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"): (typeof documents)["mutation EntryWrite($input: DiaryEntryWriteInput!) {\n  diaryEntryWrite(input: $input) {\n    record {\n      ...EntryParts\n    }\n    stored {\n      ...EntryParts\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DiaryVisit {\n  diaryVisit {\n    noted\n    errors {\n      code\n      path\n      message\n    }\n  }\n}"): (typeof documents)["mutation DiaryVisit {\n  diaryVisit {\n    noted\n    errors {\n      code\n      path\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DiaryPatterns($first: Date!, $last: Date!) {\n  viewer {\n    id\n    diary {\n      summary(first: $first, last: $last) {\n        days {\n          day\n          mood\n        }\n        weekdays {\n          key\n          mood\n          days\n        }\n        partsOfDay {\n          key\n          mood\n          days\n        }\n        emotions {\n          key\n          days\n        }\n        factors {\n          key\n          days\n        }\n        relations {\n          factor\n          moodWith\n          daysWith\n          moodWithout\n          daysWithout\n          enough\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query DiaryPatterns($first: Date!, $last: Date!) {\n  viewer {\n    id\n    diary {\n      summary(first: $first, last: $last) {\n        days {\n          day\n          mood\n        }\n        weekdays {\n          key\n          mood\n          days\n        }\n        partsOfDay {\n          key\n          mood\n          days\n        }\n        emotions {\n          key\n          days\n        }\n        factors {\n          key\n          days\n        }\n        relations {\n          factor\n          moodWith\n          daysWith\n          moodWithout\n          daysWithout\n          enough\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DiaryYear($first: Date!, $last: Date!) {\n  viewer {\n    id\n    diary {\n      summary(first: $first, last: $last) {\n        entryCount\n        days {\n          day\n          mood\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query DiaryYear($first: Date!, $last: Date!) {\n  viewer {\n    id\n    diary {\n      summary(first: $first, last: $last) {\n        entryCount\n        days {\n          day\n          mood\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SafetyPlanOwn {\n  viewer {\n    id\n    diary {\n      safetyPlan {\n        ...SafetyPlanParts\n      }\n    }\n  }\n}"): (typeof documents)["query SafetyPlanOwn {\n  viewer {\n    id\n    diary {\n      safetyPlan {\n        ...SafetyPlanParts\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment SafetyPlanParts on SafetyPlan {\n  id\n  version\n  updatedAt\n  signs\n  coping\n  people\n  places\n  reasons\n  lines\n}"): (typeof documents)["fragment SafetyPlanParts on SafetyPlan {\n  id\n  version\n  updatedAt\n  signs\n  coping\n  people\n  places\n  reasons\n  lines\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SafetyPlanWrite($input: SafetyPlanWriteInput!) {\n  safetyPlanWrite(input: $input) {\n    record {\n      ...SafetyPlanParts\n    }\n    stored {\n      ...SafetyPlanParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}"): (typeof documents)["mutation SafetyPlanWrite($input: SafetyPlanWriteInput!) {\n  safetyPlanWrite(input: $input) {\n    record {\n      ...SafetyPlanParts\n    }\n    stored {\n      ...SafetyPlanParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RecordDelete($id: ID!) {\n  diaryRecordDelete(input: {id: $id}) {\n    deletedId\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"): (typeof documents)["mutation RecordDelete($id: ID!) {\n  diaryRecordDelete(input: {id: $id}) {\n    deletedId\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RecordRestore($id: ID!) {\n  diaryRecordRestore(input: {id: $id}) {\n    restoredId\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"): (typeof documents)["mutation RecordRestore($id: ID!) {\n  diaryRecordRestore(input: {id: $id}) {\n    restoredId\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReminderOwn {\n  viewer {\n    id\n    diary {\n      reminder {\n        ...ReminderParts\n      }\n    }\n  }\n}"): (typeof documents)["query ReminderOwn {\n  viewer {\n    id\n    diary {\n      reminder {\n        ...ReminderParts\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ReminderParts on Reminder {\n  id\n  isOn\n  days\n  time\n  timeZone\n  stopped\n  nextLocalAt\n}"): (typeof documents)["fragment ReminderParts on Reminder {\n  id\n  isOn\n  days\n  time\n  timeZone\n  stopped\n  nextLocalAt\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReminderSet($input: ReminderSetInput!) {\n  reminderSet(input: $input) {\n    reminder {\n      ...ReminderParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}"): (typeof documents)["mutation ReminderSet($input: ReminderSetInput!) {\n  reminderSet(input: $input) {\n    reminder {\n      ...ReminderParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReminderStop {\n  reminderStop {\n    reminder {\n      ...ReminderParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}"): (typeof documents)["mutation ReminderStop {\n  reminderStop {\n    reminder {\n      ...ReminderParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment AssessmentParts on Assessment {\n  id\n  at\n  localAt\n  timeZone\n  scale\n  answers\n  total\n  band\n  alarm\n}"): (typeof documents)["fragment AssessmentParts on Assessment {\n  id\n  at\n  localAt\n  timeZone\n  scale\n  answers\n  total\n  band\n  alarm\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AssessmentWrite($input: AssessmentWriteInput!) {\n  assessmentWrite(input: $input) {\n    record {\n      ...AssessmentParts\n    }\n    stored {\n      ...AssessmentParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}"): (typeof documents)["mutation AssessmentWrite($input: AssessmentWriteInput!) {\n  assessmentWrite(input: $input) {\n    record {\n      ...AssessmentParts\n    }\n    stored {\n      ...AssessmentParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment DiaryScaleParts on DiaryScale {\n  id\n  key\n  name\n  lead\n  questions\n  options {\n    value\n    words\n  }\n  bands {\n    key\n    least\n    most\n    words\n    meaning\n  }\n  highest\n  notable\n  alarms\n  source\n  licence\n}"): (typeof documents)["fragment DiaryScaleParts on DiaryScale {\n  id\n  key\n  name\n  lead\n  questions\n  options {\n    value\n    words\n  }\n  bands {\n    key\n    least\n    most\n    words\n    meaning\n  }\n  highest\n  notable\n  alarms\n  source\n  licence\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ScaleResults($scale: String!, $language: Language!, $after: String) {\n  viewer {\n    id\n    diary {\n      scales(language: $language) {\n        ...DiaryScaleParts\n      }\n      assessments(scale: $scale, first: 30, after: $after) {\n        edges {\n          cursor\n          node {\n            ...AssessmentParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query ScaleResults($scale: String!, $language: Language!, $after: String) {\n  viewer {\n    id\n    diary {\n      scales(language: $language) {\n        ...DiaryScaleParts\n      }\n      assessments(scale: $scale, first: 30, after: $after) {\n        edges {\n          cursor\n          node {\n            ...AssessmentParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Scales($language: Language!) {\n  viewer {\n    id\n    diary {\n      scales(language: $language) {\n        ...DiaryScaleParts\n      }\n      assessments(first: 20) {\n        edges {\n          cursor\n          node {\n            ...AssessmentParts\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query Scales($language: Language!) {\n  viewer {\n    id\n    diary {\n      scales(language: $language) {\n        ...DiaryScaleParts\n      }\n      assessments(first: 20) {\n        edges {\n          cursor\n          node {\n            ...AssessmentParts\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ExerciseSection($slug: String!, $language: Language!) {\n  section(slug: $slug, language: $language) {\n    id\n    slug\n    title\n    language\n    exercise\n    exercisePrompt\n    distortions\n  }\n}"): (typeof documents)["query ExerciseSection($slug: String!, $language: Language!) {\n  section(slug: $slug, language: $language) {\n    id\n    slug\n    title\n    language\n    exercise\n    exercisePrompt\n    distortions\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ThoughtParts on ThoughtRecord {\n  id\n  at\n  localAt\n  timeZone\n  version\n  situation\n  emotionsBefore {\n    key\n    intensity\n  }\n  thought\n  beliefBefore\n  distortions\n  evidenceFor\n  evidenceAgainst\n  alternative\n  beliefAlternative\n  beliefAfter\n  emotionsAfter {\n    key\n    intensity\n  }\n  step\n  section\n}"): (typeof documents)["fragment ThoughtParts on ThoughtRecord {\n  id\n  at\n  localAt\n  timeZone\n  version\n  situation\n  emotionsBefore {\n    key\n    intensity\n  }\n  thought\n  beliefBefore\n  distortions\n  evidenceFor\n  evidenceAgainst\n  alternative\n  beliefAlternative\n  beliefAfter\n  emotionsAfter {\n    key\n    intensity\n  }\n  step\n  section\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ThoughtRecord($id: ID!) {\n  viewer {\n    id\n    diary {\n      thoughtRecord(id: $id) {\n        ...ThoughtParts\n      }\n      deleted(id: $id, kind: THOUGHT) {\n        id\n        until\n      }\n    }\n  }\n}"): (typeof documents)["query ThoughtRecord($id: ID!) {\n  viewer {\n    id\n    diary {\n      thoughtRecord(id: $id) {\n        ...ThoughtParts\n      }\n      deleted(id: $id, kind: THOUGHT) {\n        id\n        until\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ThoughtRecordWrite($input: ThoughtRecordWriteInput!) {\n  thoughtRecordWrite(input: $input) {\n    record {\n      ...ThoughtParts\n    }\n    stored {\n      ...ThoughtParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}"): (typeof documents)["mutation ThoughtRecordWrite($input: ThoughtRecordWriteInput!) {\n  thoughtRecordWrite(input: $input) {\n    record {\n      ...ThoughtParts\n    }\n    stored {\n      ...ThoughtParts\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ThoughtRecords($after: String) {\n  viewer {\n    id\n    diary {\n      thoughtRecords(first: 20, after: $after) {\n        edges {\n          cursor\n          node {\n            ...ThoughtParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query ThoughtRecords($after: String) {\n  viewer {\n    id\n    diary {\n      thoughtRecords(first: 20, after: $after) {\n        edges {\n          cursor\n          node {\n            ...ThoughtParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DiaryToday {\n  viewer {\n    id\n    diary {\n      entries(first: 20) {\n        edges {\n          cursor\n          node {\n            ...EntryParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query DiaryToday {\n  viewer {\n    id\n    diary {\n      entries(first: 20) {\n        edges {\n          cursor\n          node {\n            ...EntryParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DiaryVocabulary($language: Language!) {\n  viewer {\n    id\n    diary {\n      vocabulary(language: $language) {\n        emotions {\n          family\n          name\n          words {\n            key\n            name\n          }\n        }\n        factors {\n          key\n          name\n        }\n        distortions {\n          key\n          name\n          explanation\n          section\n        }\n      }\n      ownWords {\n        ...OwnWordList\n      }\n    }\n  }\n}"): (typeof documents)["query DiaryVocabulary($language: Language!) {\n  viewer {\n    id\n    diary {\n      vocabulary(language: $language) {\n        emotions {\n          family\n          name\n          words {\n            key\n            name\n          }\n        }\n        factors {\n          key\n          name\n        }\n        distortions {\n          key\n          name\n          explanation\n          section\n        }\n      }\n      ownWords {\n        ...OwnWordList\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment OwnWordList on OwnWords {\n  id\n  version\n  emotions {\n    key\n    word\n    retired\n  }\n  factors {\n    key\n    word\n    retired\n  }\n}"): (typeof documents)["fragment OwnWordList on OwnWords {\n  id\n  version\n  emotions {\n    key\n    word\n    retired\n  }\n  factors {\n    key\n    word\n    retired\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OwnWordsWrite($input: OwnWordsWriteInput!) {\n  ownWordsWrite(input: $input) {\n    record {\n      ...OwnWordList\n    }\n    stored {\n      ...OwnWordList\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"): (typeof documents)["mutation OwnWordsWrite($input: OwnWordsWriteInput!) {\n  ownWordsWrite(input: $input) {\n    record {\n      ...OwnWordList\n    }\n    stored {\n      ...OwnWordList\n    }\n    errors {\n      code\n      message\n      path\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment GlossaryEntry on GlossaryTerm {\n  id\n  slug\n  title\n  definition\n}"): (typeof documents)["fragment GlossaryEntry on GlossaryTerm {\n  id\n  slug\n  title\n  definition\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PractitionerQuote on Author {\n  id\n  name\n  role\n  quote\n  photo {\n    ...PicturePhoto\n  }\n}"): (typeof documents)["fragment PractitionerQuote on Author {\n  id\n  name\n  role\n  quote\n  photo {\n    ...PicturePhoto\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment TextbookShelf on Textbook {\n  id\n  title\n  subtitle\n  sectionCount\n  author {\n    id\n    name\n  }\n  parts {\n    id\n    number\n    chapters {\n      id\n      sections {\n        ...SectionRow\n      }\n    }\n  }\n}"): (typeof documents)["fragment TextbookShelf on Textbook {\n  id\n  title\n  subtitle\n  sectionCount\n  author {\n    id\n    name\n  }\n  parts {\n    id\n    number\n    chapters {\n      id\n      sections {\n        ...SectionRow\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment NewsEntry on NewsItem {\n  id\n  slug\n  language\n  title\n  lead\n  publishedOn\n  drawing\n  cover {\n    ...PicturePhoto\n  }\n}"): (typeof documents)["fragment NewsEntry on NewsItem {\n  id\n  slug\n  language\n  title\n  lead\n  publishedOn\n  drawing\n  cover {\n    ...PicturePhoto\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReadTexts($language: Language!) {\n  viewer {\n    id\n    reading {\n      book(language: $language) {\n        id\n        sectionCount\n        readCount\n        percent\n      }\n      recent(language: $language, first: 200) {\n        id\n        kind\n        slug\n        title\n        language\n        state\n        anchor\n        readAt\n        changed\n        minutesLeft\n      }\n    }\n  }\n}"): (typeof documents)["query ReadTexts($language: Language!) {\n  viewer {\n    id\n    reading {\n      book(language: $language) {\n        id\n        sectionCount\n        readCount\n        percent\n      }\n      recent(language: $language, first: 200) {\n        id\n        kind\n        slug\n        title\n        language\n        state\n        anchor\n        readAt\n        changed\n        minutesLeft\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReadingBook($language: Language!) {\n  viewer {\n    id\n    reading {\n      book(language: $language) {\n        id\n        readCount\n        sections {\n          id\n          state\n          share\n          changed\n        }\n      }\n      resume(language: $language) {\n        id\n        kind\n        slug\n        title\n        language\n        share\n        anchor\n        minutesLeft\n      }\n    }\n  }\n}"): (typeof documents)["query ReadingBook($language: Language!) {\n  viewer {\n    id\n    reading {\n      book(language: $language) {\n        id\n        readCount\n        sections {\n          id\n          state\n          share\n          changed\n        }\n      }\n      resume(language: $language) {\n        id\n        kind\n        slug\n        title\n        language\n        share\n        anchor\n        minutesLeft\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReadingHere($kind: ReadableKind!, $id: ID!, $language: Language!) {\n  viewer {\n    id\n    reading {\n      text(kind: $kind, id: $id) {\n        state\n        share\n        anchor\n        at\n        readAt\n        changed\n        fresh {\n          anchor\n          isNew\n        }\n      }\n      book(language: $language) {\n        id\n        readCount\n        sections {\n          id\n          state\n          share\n          changed\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query ReadingHere($kind: ReadableKind!, $id: ID!, $language: Language!) {\n  viewer {\n    id\n    reading {\n      text(kind: $kind, id: $id) {\n        state\n        share\n        anchor\n        at\n        readAt\n        changed\n        fresh {\n          anchor\n          isNew\n        }\n      }\n      book(language: $language) {\n        id\n        readCount\n        sections {\n          id\n          state\n          share\n          changed\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReadingProgressWrite($notes: [ReadingNoteInput!]!) {\n  readingProgressWrite(input: {notes: $notes}) {\n    kept\n    errors {\n      path\n      message\n      code\n    }\n  }\n}"): (typeof documents)["mutation ReadingProgressWrite($notes: [ReadingNoteInput!]!) {\n  readingProgressWrite(input: {notes: $notes}) {\n    kept\n    errors {\n      path\n      message\n      code\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ArticleHead on Article {\n  id\n  slug\n  language\n  title\n  lead\n  drawing\n  cover {\n    ...PicturePhoto\n  }\n  topics {\n    id\n    slug\n    title\n  }\n  readingMinutes\n  publishedOn\n  reviewedOn\n  reviewedBy {\n    id\n    name\n  }\n  author {\n    ...AuthorCard\n  }\n  translations {\n    ...TranslationLink\n  }\n}"): (typeof documents)["fragment ArticleHead on Article {\n  id\n  slug\n  language\n  title\n  lead\n  drawing\n  cover {\n    ...PicturePhoto\n  }\n  topics {\n    id\n    slug\n    title\n  }\n  readingMinutes\n  publishedOn\n  reviewedOn\n  reviewedBy {\n    id\n    name\n  }\n  author {\n    ...AuthorCard\n  }\n  translations {\n    ...TranslationLink\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment AuthorCard on Author {\n  ...AuthorFace\n  role\n  bio\n}"): (typeof documents)["fragment AuthorCard on Author {\n  ...AuthorFace\n  role\n  bio\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment AuthorFace on Author {\n  id\n  name\n  photo {\n    ...PicturePhoto\n  }\n}"): (typeof documents)["fragment AuthorFace on Author {\n  id\n  name\n  photo {\n    ...PicturePhoto\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment HeadingList on Heading {\n  id\n  title\n  level\n}"): (typeof documents)["fragment HeadingList on Heading {\n  id\n  title\n  level\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment SectionHead on Section {\n  id\n  slug\n  language\n  title\n  lead\n  number\n  sectionCount\n  readingMinutes\n  reviewedOn\n  reviewedBy {\n    id\n    name\n  }\n  chapter {\n    id\n    number\n    title\n  }\n  author {\n    id\n    name\n  }\n  translations {\n    ...TranslationLink\n  }\n}"): (typeof documents)["fragment SectionHead on Section {\n  id\n  slug\n  language\n  title\n  lead\n  number\n  sectionCount\n  readingMinutes\n  reviewedOn\n  reviewedBy {\n    id\n    name\n  }\n  chapter {\n    id\n    number\n    title\n  }\n  author {\n    id\n    name\n  }\n  translations {\n    ...TranslationLink\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment SelfCheck on SelfCheckQuestion {\n  question\n  answer\n}"): (typeof documents)["fragment SelfCheck on SelfCheckQuestion {\n  question\n  answer\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment TermCard on GlossaryTerm {\n  id\n  slug\n  title\n  definition\n}"): (typeof documents)["fragment TermCard on GlossaryTerm {\n  id\n  slug\n  title\n  definition\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment TranslationLink on Translation {\n  language\n  slug\n}"): (typeof documents)["fragment TranslationLink on Translation {\n  language\n  slug\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Bookmarks($words: String, $after: String) {\n  viewer {\n    id\n    diary {\n      highlights(words: $words, first: 50, after: $after) {\n        edges {\n          cursor\n          node {\n            ...HighlightParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query Bookmarks($words: String, $after: String) {\n  viewer {\n    id\n    diary {\n      highlights(words: $words, first: 50, after: $after) {\n        edges {\n          cursor\n          node {\n            ...HighlightParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment HighlightParts on Highlight {\n  id\n  at\n  timeZone\n  localAt\n  version\n  anchor\n  start\n  quote\n  prefix\n  suffix\n  tone\n  note\n  text {\n    id\n    kind\n    title\n    slug\n    language\n  }\n}"): (typeof documents)["fragment HighlightParts on Highlight {\n  id\n  at\n  timeZone\n  localAt\n  version\n  anchor\n  start\n  quote\n  prefix\n  suffix\n  tone\n  note\n  text {\n    id\n    kind\n    title\n    slug\n    language\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation HighlightWrite($input: HighlightWriteInput!) {\n  highlightWrite(input: $input) {\n    record {\n      ...HighlightParts\n    }\n    stored {\n      ...HighlightParts\n    }\n    errors {\n      path\n      message\n      code\n    }\n  }\n}"): (typeof documents)["mutation HighlightWrite($input: HighlightWriteInput!) {\n  highlightWrite(input: $input) {\n    record {\n      ...HighlightParts\n    }\n    stored {\n      ...HighlightParts\n    }\n    errors {\n      path\n      message\n      code\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query TextHighlights($text: TextInput!, $after: String) {\n  viewer {\n    id\n    diary {\n      highlights(text: $text, first: 100, after: $after) {\n        edges {\n          cursor\n          node {\n            ...HighlightParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query TextHighlights($text: TextInput!, $after: String) {\n  viewer {\n    id\n    diary {\n      highlights(text: $text, first: 100, after: $after) {\n        edges {\n          cursor\n          node {\n            ...HighlightParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignInConfirm($input: SignInConfirmInput!) {\n  signInConfirm(input: $input) {\n    viewer {\n      id\n      email\n      displayName\n      language\n      viewerCanOpenAdmin\n      deletion {\n        dueAt\n      }\n    }\n    next\n    errors {\n      path\n      message\n      code\n    }\n  }\n}"): (typeof documents)["mutation SignInConfirm($input: SignInConfirmInput!) {\n  signInConfirm(input: $input) {\n    viewer {\n      id\n      email\n      displayName\n      language\n      viewerCanOpenAdmin\n      deletion {\n        dueAt\n      }\n    }\n    next\n    errors {\n      path\n      message\n      code\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SignInLink($token: String!) {\n  signInLink(token: $token) {\n    state\n    maskedEmail\n    codeRequired\n    next\n  }\n}"): (typeof documents)["query SignInLink($token: String!) {\n  signInLink(token: $token) {\n    state\n    maskedEmail\n    codeRequired\n    next\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignInRequest($input: SignInRequestInput!) {\n  signInRequest(input: $input) {\n    sent {\n      maskedEmail\n      expiresAt\n    }\n    errors {\n      path\n      message\n      code\n    }\n  }\n}"): (typeof documents)["mutation SignInRequest($input: SignInRequestInput!) {\n  signInRequest(input: $input) {\n    sent {\n      maskedEmail\n      expiresAt\n    }\n    errors {\n      path\n      message\n      code\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment BookHead on Textbook {\n  id\n  title\n  subtitle\n  lead\n  sectionCount\n  readingMinutes\n  author {\n    id\n    name\n    role\n  }\n}"): (typeof documents)["fragment BookHead on Textbook {\n  id\n  title\n  subtitle\n  lead\n  sectionCount\n  readingMinutes\n  author {\n    id\n    name\n    role\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment BookPart on Part {\n  id\n  number\n  title\n  lead\n  chapters {\n    id\n    number\n    title\n    lead\n    sections {\n      ...SectionRow\n    }\n  }\n}"): (typeof documents)["fragment BookPart on Part {\n  id\n  number\n  title\n  lead\n  chapters {\n    id\n    number\n    title\n    lead\n    sections {\n      ...SectionRow\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PartContents on Part {\n  id\n  number\n  title\n  chapters {\n    id\n    number\n    title\n    sections {\n      id\n      slug\n      language\n      title\n    }\n  }\n}"): (typeof documents)["fragment PartContents on Part {\n  id\n  number\n  title\n  chapters {\n    id\n    number\n    title\n    sections {\n      id\n      slug\n      language\n      title\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment SectionTurn on SectionLink {\n  id\n  slug\n  language\n  title\n  readingMinutes\n}"): (typeof documents)["fragment SectionTurn on SectionLink {\n  id\n  slug\n  language\n  title\n  readingMinutes\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AccountPage {\n  person: viewer {\n    ...Profile\n  }\n}"): (typeof documents)["query AccountPage {\n  person: viewer {\n    ...Profile\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ArticlePage($slug: String!, $language: Language!) {\n  article(slug: $slug, language: $language) {\n    ...ArticleHead\n    description\n    publishedAt\n    updatedAt\n    edition\n    body\n    headings {\n      ...HeadingList\n    }\n    terms {\n      ...TermCard\n    }\n    publishedOn\n    updatedOn\n    sources\n    related {\n      ...ArticleCard\n    }\n  }\n}"): (typeof documents)["query ArticlePage($slug: String!, $language: Language!) {\n  article(slug: $slug, language: $language) {\n    ...ArticleHead\n    description\n    publishedAt\n    updatedAt\n    edition\n    body\n    headings {\n      ...HeadingList\n    }\n    terms {\n      ...TermCard\n    }\n    publishedOn\n    updatedOn\n    sources\n    related {\n      ...ArticleCard\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ArticlesPage($language: Language!, $after: String) {\n  articles(language: $language, first: 6, after: $after) {\n    ...ArticleGrid\n  }\n  topics(language: $language) {\n    ...TopicChips\n  }\n}"): (typeof documents)["query ArticlesPage($language: Language!, $after: String) {\n  articles(language: $language, first: 6, after: $after) {\n    ...ArticleGrid\n  }\n  topics(language: $language) {\n    ...TopicChips\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ContentPage($slug: String!, $language: Language!) {\n  page(slug: $slug, language: $language) {\n    id\n    slug\n    language\n    title\n    lead\n    description\n    publishedAt\n    updatedAt\n    body\n    updatedOn\n    translations {\n      language\n      slug\n    }\n  }\n}"): (typeof documents)["query ContentPage($slug: String!, $language: Language!) {\n  page(slug: $slug, language: $language) {\n    id\n    slug\n    language\n    title\n    lead\n    description\n    publishedAt\n    updatedAt\n    body\n    updatedOn\n    translations {\n      language\n      slug\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query GlossaryPage($language: Language!) {\n  glossary(language: $language) {\n    ...GlossaryEntry\n    letter\n  }\n}"): (typeof documents)["query GlossaryPage($language: Language!) {\n  glossary(language: $language) {\n    ...GlossaryEntry\n    letter\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query HomePage($language: Language!) {\n  site(language: $language) {\n    id\n    tagline\n    leadAuthor {\n      ...PractitionerQuote\n    }\n  }\n  textbook(language: $language) {\n    ...TextbookShelf\n  }\n  articles(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...ArticleCard\n      }\n    }\n  }\n  news(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...NewsRow\n      }\n    }\n  }\n}"): (typeof documents)["query HomePage($language: Language!) {\n  site(language: $language) {\n    id\n    tagline\n    leadAuthor {\n      ...PractitionerQuote\n    }\n  }\n  textbook(language: $language) {\n    ...TextbookShelf\n  }\n  articles(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...ArticleCard\n      }\n    }\n  }\n  news(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...NewsRow\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query NewsPage($language: Language!, $after: String) {\n  news(language: $language, first: 6, after: $after) {\n    edges {\n      cursor\n      node {\n        ...NewsEntry\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query NewsPage($language: Language!, $after: String) {\n  news(language: $language, first: 6, after: $after) {\n    edges {\n      cursor\n      node {\n        ...NewsEntry\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query NewsItemPage($slug: String!, $language: Language!) {\n  newsItem(slug: $slug, language: $language) {\n    ...NewsEntry\n    description\n    publishedAt\n    updatedAt\n    body\n    translations {\n      ...TranslationLink\n    }\n  }\n  news(language: $language, first: 4) {\n    edges {\n      cursor\n      node {\n        ...NewsRow\n      }\n    }\n  }\n}"): (typeof documents)["query NewsItemPage($slug: String!, $language: Language!) {\n  newsItem(slug: $slug, language: $language) {\n    ...NewsEntry\n    description\n    publishedAt\n    updatedAt\n    body\n    translations {\n      ...TranslationLink\n    }\n  }\n  news(language: $language, first: 4) {\n    edges {\n      cursor\n      node {\n        ...NewsRow\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SectionPage($slug: String!, $language: Language!) {\n  section(slug: $slug, language: $language) {\n    ...SectionHead\n    description\n    publishedAt\n    updatedAt\n    edition\n    body\n    headings {\n      ...HeadingList\n    }\n    terms {\n      ...TermCard\n    }\n    selfCheck {\n      ...SelfCheck\n    }\n    exercise\n    exercisePrompt\n    exerciseScale\n    publishedOn\n    updatedOn\n    sources\n    textbookTitle\n    author {\n      id\n      name\n      role\n    }\n    part {\n      ...PartContents\n    }\n    previous {\n      ...SectionTurn\n    }\n    next {\n      ...SectionTurn\n    }\n  }\n}"): (typeof documents)["query SectionPage($slug: String!, $language: Language!) {\n  section(slug: $slug, language: $language) {\n    ...SectionHead\n    description\n    publishedAt\n    updatedAt\n    edition\n    body\n    headings {\n      ...HeadingList\n    }\n    terms {\n      ...TermCard\n    }\n    selfCheck {\n      ...SelfCheck\n    }\n    exercise\n    exercisePrompt\n    exerciseScale\n    publishedOn\n    updatedOn\n    sources\n    textbookTitle\n    author {\n      id\n      name\n      role\n    }\n    part {\n      ...PartContents\n    }\n    previous {\n      ...SectionTurn\n    }\n    next {\n      ...SectionTurn\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query TextbookPage($language: Language!) {\n  textbook(language: $language) {\n    ...BookHead\n    parts {\n      ...BookPart\n    }\n  }\n}"): (typeof documents)["query TextbookPage($language: Language!) {\n  textbook(language: $language) {\n    ...BookHead\n    parts {\n      ...BookPart\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query TopicPage($slug: String!, $language: Language!, $after: String) {\n  topic(slug: $slug, language: $language) {\n    id\n    slug\n    title\n    description\n  }\n  topics(language: $language) {\n    ...TopicChips\n  }\n  articles(language: $language, topic: $slug, first: 6, after: $after) {\n    ...ArticleGrid\n  }\n}"): (typeof documents)["query TopicPage($slug: String!, $language: Language!, $after: String) {\n  topic(slug: $slug, language: $language) {\n    id\n    slug\n    title\n    description\n  }\n  topics(language: $language) {\n    ...TopicChips\n  }\n  articles(language: $language, topic: $slug, first: 6, after: $after) {\n    ...ArticleGrid\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;