import type { MantineThemeComponents } from '@mantine/core';

const CLOSE = { 'aria-label': 'Close' };

// A dialog's title bar is no banner of the page.
const TITLE_BAR = { defaultProps: { component: 'div' } };

/**
 * What Mantine's defaults lack for a screen reader, and the few looks that are ours.
 *
 * Plain objects: Badge.extend() and its like would pull the components into the sign-in page.
 */
export const components: MantineThemeComponents = {
  Badge: { defaultProps: { tt: 'none' } },
  NavLink: { defaultProps: { bdrs: 'md' } },
  ModalHeader: TITLE_BAR,
  DrawerHeader: TITLE_BAR,
  ModalCloseButton: { defaultProps: CLOSE },
  DrawerCloseButton: { defaultProps: CLOSE },
  Notification: { defaultProps: { closeButtonProps: CLOSE }, styles: { description: { color: 'inherit' } } },
  // A menu holds items only, and lies inside the main landmark like the row it belongs to.
  Menu: { defaultProps: { withInitialFocusPlaceholder: false, portalProps: { target: '#content' } } },
};
