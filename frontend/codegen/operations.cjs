// A plugin of graphql-codegen: maps each operation's name to the types of its answer and its variables.
// Types only: a page's chunk carries the name of its query, and the Apollo chunk alone carries documents.
const capital = (word) => word[0].toUpperCase() + word.slice(1)

const rows = (operations, kind) =>
  operations
    .filter(({ operation }) => operation === kind)
    .map(({ name }) => name.value)
    .sort()
    .map(
      (name) =>
        `  ${name}: { data: g.${name}${capital(kind)}; variables: g.${name}${capital(kind)}Variables }`,
    )

module.exports = {
  plugin(_schema, documents) {
    const operations = documents.flatMap(({ document }) =>
      document.definitions.filter(({ kind }) => kind === 'OperationDefinition'),
    )
    return [
      "import type * as g from './graphql'",
      '',
      'export interface Queries {',
      ...rows(operations, 'query'),
      '}',
      '',
      'export interface Mutations {',
      ...rows(operations, 'mutation'),
      '}',
      '',
    ].join('\n')
  },
}
