"""The queries that are measured; plain.py answers the same by hand."""

ARTICLE = """
query Article($slug: String!) { article(slug: $slug, language: RU) {
  id slug language title lead body publishedOn readingMinutes drawing sources
  headings { id title level } author { name role } topics { slug title } translations { language slug }
} }
"""
ARTICLES = """
query Articles { articles(language: RU, first: 20) {
  edges { cursor node {
    id slug language title lead publishedOn readingMinutes drawing cover { url } topics { slug title }
  } }
  pageInfo { hasNextPage endCursor }
} }
"""
VIEWER = "query Viewer { viewer { id } }"
