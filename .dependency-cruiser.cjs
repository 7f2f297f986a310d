// Who may import whom. The folders' borders are the architecture; this check is what keeps them.

// Type-only imports count like any other: a type is a dependency on the thing it describes.
const electron = '^(node:)?electron$|(^|/)node_modules/(electron|electron-updater)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'electron-stays-in-desktop',
      comment: 'Only electron/desktop/, electron/main.ts and electron/preload.ts may import electron.',
      severity: 'error',
      from: { pathNot: '^electron/(desktop/|main\\.ts$|preload\\.ts$)|^tests/' },
      to: { path: electron },
    },
    {
      name: 'core-is-plain-node',
      comment: 'electron/core/ knows neither shell nor page.',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { path: '^(electron/(desktop|chromium)/|electron/(main|preload|browser)\\.ts$|renderer/)' },
    },
    {
      name: 'shells-stay-apart',
      comment: 'electron/desktop/ and electron/chromium/ are two adapters over one core; neither needs the other.',
      severity: 'error',
      from: { path: '^electron/(desktop|chromium)/' },
      to: { path: '^electron/(desktop|chromium)/', pathNot: '^electron/$1/' },
    },
    {
      name: 'shell-does-not-import-page',
      comment: 'The shell serves the built page; it does not import it.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'page-sees-contract-only',
      comment: 'The page imports from electron/ only bridge.ts, the content types, the pure walker of flows, how texts are spoken, and the pure list of keys.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/', pathNot: '^electron/(bridge|core/keys|core/content/(types|flow|spoken))\\.ts$' },
    },
    {
      name: 'page-is-a-browser-program',
      comment: 'The page runs in a browser: no Node modules.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'screens-stay-apart',
      comment: 'A screen does not import another screen; what two screens share belongs in renderer/parts/.',
      severity: 'error',
      from: { path: '^renderer/screens/([^/]+)/' },
      to: { path: '^renderer/screens/[^/]+/', pathNot: '^renderer/screens/$1/' },
    },
    {
      name: 'preload-is-one-file',
      comment: 'A sandboxed preload may require only electron; what it imports of ours is bundled, so keep it to the contract.',
      severity: 'error',
      from: { path: '^electron/preload\\.ts$' },
      to: { path: '^(electron|renderer)/', pathNot: '^electron/(bridge|desktop/channel)\\.ts$' },
    },
    {
      name: 'no-circular-imports',
      comment: 'Two files that import each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'program-does-not-import-tests',
      comment: 'What is shipped does not import from tests/ or build/.',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { path: '^(tests|build)/' },
    },
    {
      name: 'no-tools-in-program',
      comment: 'What is shipped imports no build or test tool: each of these is a development aid only.',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: {
        path: '(^|/)node_modules/(@axe-core|@playwright|@vitejs|dependency-cruiser|electron-builder|eslint[^/]*|fast-check|typescript[^/]*|vite|vitest|vue-tsc|playwright[^/]*)/',
      },
    },
    {
      name: 'page-libraries-stay-in-page',
      comment: 'Vue and what belongs to it is for the page, never for the shell.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '(^|/)node_modules/(@?vue[^/]*|pinia|@digdir|@fontsource-variable|uqr)/' },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that is imported stands in package.json.',
      severity: 'error',
      from: { path: '^(electron|renderer|build|tests)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist/|tests/.*/fixtures/)' },
    // Imports of types only are seen as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'browser', 'default', 'types'],
      extensions: ['.ts', '.vue', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
