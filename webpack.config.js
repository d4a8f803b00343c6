// Builds the add-in into dist/. What Excel loads: taskpane.html, functions.js, functions.json, manifest.xml.
//   --env origin=https://…    the address it will be published at (default: https://localhost:3000)
//   --env officejs=local      a copy of office.js beside the page, for networks without internet
require('tsx/cjs'); // the build's own parts are TypeScript
const path = require('node:path');
const { BannerPlugin, Compilation } = require('webpack');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { contentSecurityPolicy } = require('./src/build/content-security-policy.ts');
const { atOrigin, checkedOrigin, developmentOrigin } = require('./src/build/origin.ts');
const { FunctionsMetadataPlugin } = require('./src/build/functions-metadata-plugin.ts');
const { HelpPagesPlugin } = require('./src/build/help-pages-plugin.ts');
const { NoticesPlugin } = require('./src/build/notices-plugin.ts');
const { officeJsAddress, officeJsFiles } = require('./src/build/office-js.ts');
const { referenceFiles } = require('./src/build/reference-files.ts');
const { releasedFile } = require('./src/build/released-edition.ts');
const { StylesHashPlugin } = require('./src/build/styles-hash-plugin.ts');

module.exports = (env, { mode }) => {
  const origin = option(() => checkedOrigin(env.origin ?? developmentOrigin));
  const officeJs = option(() => officeJsAddress(env.officejs));
  return {
    entry: {
      functions: ['./src/functions/functions.ts', './src/commands/connect.ts'],
      taskpane: { import: './src/taskpane/taskpane.ts', dependOn: 'functions' },
      'uncertainty-worker': './src/model/uncertainty/threads/worker.ts',
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      publicPath: '',
      globalObject: 'globalThis',
      clean: true,
    },
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        { test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } },
        // Loading a file of these rooms does nothing by itself: a face brings along only what is used of it.
        {
          test: /src.(formula|model|reference|feeds|functions|templates|help|excel).*\.ts$/,
          sideEffects: false,
        },
        {
          test: /datapackage\.json$/,
          type: 'javascript/auto',
          loader: path.resolve(__dirname, 'src/build/edition-loader.ts'),
          options: { released: releasedFile },
        },
        {
          test: /svg-icons.*\.svg$/,
          type: 'javascript/auto',
          loader: path.resolve(__dirname, 'src/build/icon-loader.ts'),
        },
        {
          test: /src.functions.contracts.*\.ts$/,
          enforce: 'pre',
          loader: path.resolve(__dirname, 'src/build/drop-descriptions-loader.ts'),
        },
        {
          test: /taskpane\.css$/,
          type: 'asset/source',
          loader: path.resolve(__dirname, 'src/build/design-tokens-loader.ts'),
        },
        { test: [/uPlot\.min\.css$/, /CHANGELOG\.md$/], type: 'asset/source' },
      ],
    },
    plugins: [
      // Chromium then compiles them beside the page's thread while they arrive, not function by function when called.
      new BannerPlugin({
        banner: '//# allFunctionsCalledOnLoad',
        raw: true,
        entryOnly: true,
        include: ['functions.js', 'taskpane.js'],
        stage: Compilation.PROCESS_ASSETS_STAGE_REPORT, // after what makes the files small, which drops comments
      }),
      new FunctionsMetadataPlugin(origin),
      new HelpPagesPlugin(),
      new NoticesPlugin(),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        inject: false,
        templateParameters: {
          officeJs,
          contentSecurityPolicy: contentSecurityPolicy(officeJs),
        },
      }),
      new StylesHashPlugin(),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/icons/*.png' },
          { from: 'src/taskpane/old-browser.js', to: 'old-browser.js' },
          { from: 'manifest.xml', transform: (xml) => atOrigin(xml.toString(), origin) },
          ...referenceFiles(),
          ...(env.officejs === 'local' ? officeJsFiles() : []),
        ],
      }),
    ],
    // What is loaded later has a name of its own: plot.js with its library, reference.js.
    optimization: {
      splitChunks: false,
      moduleIds: 'size',
      chunkIds: 'named',
      mangleExports: 'size',
    },
    // One page loads all of it from a local disk cache; sizes are held by tests/build and tests/browser.
    performance: { hints: false },
    stats: 'errors-warnings',
  };
};

/** An option of the command line: what is wrong with it is told in its sentence, without a stack. */
function option(read) {
  try {
    return read();
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}
