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
    "fragment CrisisLines on CrisisLine {\n  id\n  name\n  phone\n  hours\n  note\n  verified\n}": typeof types.CrisisLinesFragmentDoc,
    "fragment PractitionerQuote on Author {\n  id\n  name\n  role\n  quote\n  photo {\n    ...PicturePhoto\n  }\n}": typeof types.PractitionerQuoteFragmentDoc,
    "fragment TextbookShelf on Textbook {\n  id\n  title\n  subtitle\n  sectionCount\n  author {\n    id\n    name\n  }\n  parts {\n    id\n    number\n    chapters {\n      id\n      sections {\n        ...SectionRow\n      }\n    }\n  }\n}": typeof types.TextbookShelfFragmentDoc,
    "query ContentPage($slug: String!, $language: Language!) {\n  page(slug: $slug, language: $language) {\n    id\n    slug\n    language\n    title\n    lead\n    description\n    body\n    updatedOn\n    translations {\n      language\n      slug\n    }\n  }\n}": typeof types.ContentPageDocument,
    "query HomePage($language: Language!) {\n  site(language: $language) {\n    id\n    tagline\n    leadAuthor {\n      ...PractitionerQuote\n    }\n  }\n  textbook(language: $language) {\n    ...TextbookShelf\n  }\n  articles(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...ArticleCard\n      }\n    }\n  }\n  news(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...NewsRow\n      }\n    }\n  }\n}": typeof types.HomePageDocument,
};
const documents: Documents = {
    "query Frame($language: Language!) {\n  site(language: $language) {\n    id\n    name\n    tagline\n    location\n    email\n    phone\n    address\n    logo {\n      id\n      url\n      srcset\n      width\n      height\n      alt\n    }\n    crisisLines {\n      ...CrisisLines\n    }\n    pages {\n      slug\n      title\n      language\n    }\n  }\n}": types.FrameDocument,
    "query ViewerFrame {\n  viewer {\n    id\n    email\n    displayName\n    language\n    viewerCanOpenAdmin\n  }\n}": types.ViewerFrameDocument,
    "fragment ArticleCard on Article {\n  id\n  slug\n  language\n  title\n  lead\n  readingMinutes\n  drawing\n  cover {\n    ...PicturePhoto\n  }\n  topics {\n    id\n    slug\n    title\n  }\n}": types.ArticleCardFragmentDoc,
    "fragment NewsRow on NewsItem {\n  id\n  slug\n  language\n  title\n  lead\n  publishedOn\n}": types.NewsRowFragmentDoc,
    "fragment PicturePhoto on Image {\n  id\n  url\n  srcset\n  width\n  height\n  alt\n}": types.PicturePhotoFragmentDoc,
    "fragment SectionRow on SectionLink {\n  id\n  slug\n  language\n  title\n  readingMinutes\n}": types.SectionRowFragmentDoc,
    "fragment CrisisLines on CrisisLine {\n  id\n  name\n  phone\n  hours\n  note\n  verified\n}": types.CrisisLinesFragmentDoc,
    "fragment PractitionerQuote on Author {\n  id\n  name\n  role\n  quote\n  photo {\n    ...PicturePhoto\n  }\n}": types.PractitionerQuoteFragmentDoc,
    "fragment TextbookShelf on Textbook {\n  id\n  title\n  subtitle\n  sectionCount\n  author {\n    id\n    name\n  }\n  parts {\n    id\n    number\n    chapters {\n      id\n      sections {\n        ...SectionRow\n      }\n    }\n  }\n}": types.TextbookShelfFragmentDoc,
    "query ContentPage($slug: String!, $language: Language!) {\n  page(slug: $slug, language: $language) {\n    id\n    slug\n    language\n    title\n    lead\n    description\n    body\n    updatedOn\n    translations {\n      language\n      slug\n    }\n  }\n}": types.ContentPageDocument,
    "query HomePage($language: Language!) {\n  site(language: $language) {\n    id\n    tagline\n    leadAuthor {\n      ...PractitionerQuote\n    }\n  }\n  textbook(language: $language) {\n    ...TextbookShelf\n  }\n  articles(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...ArticleCard\n      }\n    }\n  }\n  news(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...NewsRow\n      }\n    }\n  }\n}": types.HomePageDocument,
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
export function graphql(source: "fragment CrisisLines on CrisisLine {\n  id\n  name\n  phone\n  hours\n  note\n  verified\n}"): (typeof documents)["fragment CrisisLines on CrisisLine {\n  id\n  name\n  phone\n  hours\n  note\n  verified\n}"];
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
export function graphql(source: "query ContentPage($slug: String!, $language: Language!) {\n  page(slug: $slug, language: $language) {\n    id\n    slug\n    language\n    title\n    lead\n    description\n    body\n    updatedOn\n    translations {\n      language\n      slug\n    }\n  }\n}"): (typeof documents)["query ContentPage($slug: String!, $language: Language!) {\n  page(slug: $slug, language: $language) {\n    id\n    slug\n    language\n    title\n    lead\n    description\n    body\n    updatedOn\n    translations {\n      language\n      slug\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query HomePage($language: Language!) {\n  site(language: $language) {\n    id\n    tagline\n    leadAuthor {\n      ...PractitionerQuote\n    }\n  }\n  textbook(language: $language) {\n    ...TextbookShelf\n  }\n  articles(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...ArticleCard\n      }\n    }\n  }\n  news(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...NewsRow\n      }\n    }\n  }\n}"): (typeof documents)["query HomePage($language: Language!) {\n  site(language: $language) {\n    id\n    tagline\n    leadAuthor {\n      ...PractitionerQuote\n    }\n  }\n  textbook(language: $language) {\n    ...TextbookShelf\n  }\n  articles(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...ArticleCard\n      }\n    }\n  }\n  news(language: $language, first: 3) {\n    edges {\n      cursor\n      node {\n        ...NewsRow\n      }\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;