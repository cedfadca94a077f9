// Builds the client. Every figure and workaround behind an option is in docs/frontend.md.
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import rspack from '@rspack/core'
import { VueLoaderPlugin } from 'rspack-vue-loader'
import BundleTracker from 'webpack-bundle-tracker'
import { sprite } from './drawings/build.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const development = process.env.NODE_ENV === 'development'
const devServer = 'http://localhost:3900'
const hash = development ? '' : '.[contenthash:8]'
const targets = ['chrome >= 111', 'safari >= 16.4', 'firefox >= 128']

const drawings = await sprite()
const drawingsName = `drawings.${createHash('sha256').update(drawings).digest('hex').slice(0, 12)}.svg`

/** Emits the sprite of drawings; the stats file names it for Django, DefinePlugin for Vue. */
class DrawingsPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('drawings', (compilation) => {
      compilation.hooks.processAssets.tap('drawings', () =>
        compilation.emitAsset(drawingsName, new rspack.sources.RawSource(drawings)),
      )
    })
  }
}

export default {
  mode: development ? 'development' : 'production',
  context: at('..'),
  // The stylesheet is an entry of its own: in `main` it would bring a loader of stylesheets along (0.8 kB).
  entry: { main: at('src/main.ts'), style: at('src/styles/main.css'), sw: at('src/sw.ts') },
  target: ['web', 'es2022'],
  devtool: development ? 'cheap-module-source-map' : false,
  output: {
    path: at('dist'),
    publicPath: development ? `${devServer}/` : '/static/app/',
    filename: ({ chunk }) => (chunk?.name === 'sw' ? 'sw.js' : `[name]${hash}.js`),
    chunkFilename: `[name]${hash}.js`,
    cssFilename: `[name]${hash}.css`,
    assetModuleFilename: '[name].[contenthash:12][ext]',
    crossOriginLoading: 'anonymous',
    clean: !development,
  },
  resolve: { extensions: ['.ts', '.js', '.vue'], alias: { '@': at('src') } },
  module: {
    rules: [
      { test: /\.vue$/, loader: 'rspack-vue-loader', options: { experimentalInlineMatchResource: true } },
      {
        test: /\.ts$/,
        loader: 'builtin:swc-loader',
        options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
        type: 'javascript/auto',
      },
      // Linked by the lazy chunk that needs it: the bundler's own way would bring its loader into `main`.
      { test: /\.lazy\.css$/, type: 'asset/resource' },
      {
        test: /\.css$/,
        exclude: /\.lazy\.css$/,
        type: 'css/auto',
        use: [{ loader: '@tailwindcss/webpack', options: { optimize: false } }],
      },
      {
        test: /\.woff2$/,
        type: 'asset/resource',
        oneOf: [
          {
            resourceQuery: /core/,
            use: [at('fonts/subset-loader.mjs')],
            generator: { filename: '[name]-core.[contenthash:12][ext]' },
          },
          {},
        ],
      },
    ],
  },
  plugins: [
    new VueLoaderPlugin(),
    new rspack.DefinePlugin({
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      __DEV__: JSON.stringify(development),
      // Always our own host: a browser refuses <use> of another origin, so the dev server writes it to dist.
      __DRAWINGS_URL__: JSON.stringify(`/static/app/${drawingsName}`),
    }),
    new DrawingsPlugin(),
    new BundleTracker({
      path: at('.'),
      filename: development ? 'webpack-stats.dev.json' : 'webpack-stats.json',
      relativePath: true,
      integrity: true,
      integrityHashes: ['sha384'],
    }),
  ],
  optimization: {
    // A chunk's number would need a table of names beside it in `main`.
    chunkIds: 'named',
    // One chunk a page, which Django can preload by its name: what two pages share is in both.
    splitChunks: { chunks: 'async', cacheGroups: { default: false } },
    minimizer: [
      new rspack.SwcJsMinimizerRspackPlugin({
        extractComments: false,
        minimizerOptions: {
          ecma: 2022,
          compress: { ecma: 2022, passes: 3, toplevel: true },
          format: { comments: false },
        },
      }),
      new rspack.LightningCssMinimizerRspackPlugin({ minimizerOptions: { targets } }),
    ],
  },
  performance: { hints: false },
  // It asks the page's own host for each page, which here is Django.
  lazyCompilation: false,
  devServer: {
    host: 'localhost',
    port: 3900,
    allowedHosts: ['localhost', '127.0.0.1'],
    headers: { 'Access-Control-Allow-Origin': '*' },
    hot: true,
    devMiddleware: { writeToDisk: (path) => path.includes('drawings.') },
    client: { overlay: { warnings: false } },
  },
}
