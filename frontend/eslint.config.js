import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const FEATURES = [
  'home', 'devices', 'mappings', 'products', 'orders', 'customers', 'announce', 'documents', 'drivers', 'station', 'submissions', 'vehicles',
  'labels', 'production', 'serials', 'sign-in', 'account', 'users', 'webhooks', 'audit', 'changesets', 'imports', 'palette',
];

/** A feature may import itself and shared, never a neighbour and never the application around it. */
const featureBoundaries = FEATURES.map((name) => ({
  files: [`src/features/${name}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        { regex: `(^|/)features/(?!${name}(/|$))`, message: 'Features import no other feature.' },
        { regex: `^\\.\\./(\\.\\./)*(${FEATURES.filter((other) => other !== name).join('|')})(/|$)`, message: 'Features import no other feature.' },
        { regex: '(^|/)app(/|$)', message: 'Features do not import app.' },
      ],
    }],
  },
}));

export default tseslint.config(
  { ignores: ['dist', 'src/shared/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  reactHooks.configs.flat['recommended-latest'],
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'no-alert': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['off'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/shared/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [{ regex: '(^|/)(features|app)(/|$)', message: 'shared imports neither features nor app.' }],
      }],
    },
  },
  ...featureBoundaries,
  {
    files: ['scripts/**', '*.config.{js,ts,cjs}', 'postcss.config.cjs'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off' },
  },
);
