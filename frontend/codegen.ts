import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

// __typename is written into the persisted documents, since Apollo's cache needs it in every answer.
const config: CodegenConfig = {
  schema: 'project/schema.graphql',
  documents: 'frontend/src/**/*.graphql',
  generates: {
    'frontend/src/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string', HTML: 'string' },
      },
    },
    'frontend/src/graphql/operations.ts': { plugins: ['./frontend/codegen/operations.cjs'] },
  },
}

export default config
