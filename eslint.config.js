// What lint holds the code to. Types are vue-tsc's work and dependency rules are dependency-cruiser's;
// layout (quotes, indentation) is left to people.
import vue from 'eslint-plugin-vue';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const sleeps = [
  {
    selector: 'CallExpression[callee.property.name="waitForTimeout"]',
    message: 'No sleeping in a test: wait for what the person sees (expect(...).toBeVisible()) or move the page\'s clock.',
  },
  {
    selector: 'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"][arguments.0.type="Identifier"]',
    message: 'No sleeping in a test: wait for an event, or use fake timers.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^(node:)?timers\\u002Fpromises$/]',
    message: 'No sleeping in a test: wait for an event, or use fake timers.',
  },
];

export default defineConfig(
  { ignores: ['dist/', '.cache/', 'node_modules/', 'test-results/', 'playwright-report/', '**/fixtures/**'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
  },
  tseslint.configs.recommended,
  vue.configs['flat/recommended'],
  {
    files: ['**/*.{ts,mts,js,mjs,cjs,vue}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-constant-binary-expression': 'error',
      'no-empty': ['error', { allowEmptyCatch: true }],
      'no-fallthrough': 'error',
      'no-self-assign': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // Words come from files that editors write: they are text, never markup.
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-text': 'error',
      'vue/require-explicit-emits': 'error',
      'vue/no-unused-refs': 'error',
      // Style attributes are refused by the content security policy.
      'vue/no-static-inline-styles': 'error',
      // A screen is named for what it is: Home, Order.
      'vue/multi-word-component-names': 'off',
      // TypeScript says which props are optional.
      'vue/require-default-prop': 'off',
      // Layout only.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
    },
  },
  {
    // The page reports by fixed names only (bridge `report`): free text on a console could carry what a visitor typed.
    files: ['renderer/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['tests/**'],
    rules: { 'no-restricted-syntax': ['error', ...sleeps] },
  },
);
