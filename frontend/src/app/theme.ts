import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

import { components } from './components';

const silo: MantineColorsTuple = [
  '#e9f7f5', '#d2ece8', '#a6d9d2', '#76c4ba', '#4fb3a7', '#349f93', '#1e8a7e', '#107569', '#0b6b62', '#07564f',
];

export const theme = createTheme({
  primaryColor: 'silo',
  // White text on shade 8 keeps a contrast of 4.5 in both schemes, for red as well.
  primaryShade: 8,
  colors: { silo },
  cursorType: 'pointer',
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  components,
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.6rem' }, h2: { fontSize: '1.2rem' } } },
});

/** Mantine's own greys, reds and yellows fall below a contrast of 4.5 on their backgrounds. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-placeholder': '#6b737b',
    '--mantine-color-yellow-light-color': '#5c3c00',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-placeholder': '#a0a0a0',
  },
});
