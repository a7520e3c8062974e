import { Button, Menu, type MenuProps } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconBookmark } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState, type ComponentType, type ReactNode, type Ref } from 'react';

import type { Asked } from './ViewDialogs';
import classes from '../list/FilterBar.module.css';
import { useViewsPage } from './useViewsPage';

// On first use: most visits open none of them.
const loadViews = () => import('./ViewItems');
const loadDisplay = () => import('./DisplayItems');
const ViewItems = lazy(async () => ({ default: (await loadViews()).ViewItems }));
const DisplayItems = lazy(async () => ({ default: (await loadDisplay()).DisplayItems }));
const ShownView = lazy(async () => ({ default: (await import('./ShownView')).ShownView }));
const ViewDialogs = lazy(async () => ({ default: (await import('./ViewDialogs')).ViewDialogs }));

interface ToolMenuProps {
  label: string;
  icon: ComponentType<{ size: number; 'aria-hidden': boolean }>;
  load: () => Promise<unknown>;
  button?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

const LEAST_HEIGHT = 160;

/** The side with more room, and no more than there is: what does not fit is scrolled to. */
const ROOM: MenuProps['middlewares'] = {
  flip: { fallbackStrategy: 'bestFit' },
  size: {
    padding: 8,
    apply: ({ availableHeight, elements }) => {
      elements.floating.style.maxHeight = `${Math.max(LEAST_HEIGHT, availableHeight)}px`;
    },
  },
};

/** The menu took the focus while its items were still on their way: the first of them gets it. */
function FocusFirst() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const menu = here.current?.closest('[role="menu"]');
    if (menu && menu === document.activeElement) menu.querySelector<HTMLElement>('[role^="menuitem"]')?.focus({ preventScroll: true });
  }, []);
  return <span ref={here} role="presentation" hidden />;
}

/** Its items are fetched as soon as a hand or the keyboard comes near, so that they are there when it opens. */
function ToolMenu({ label, icon: Icon, load, button, children }: ToolMenuProps) {
  const near = () => void load();
  return (
    <Menu position="bottom-end" width={280} hideDetached={false} withInitialFocusPlaceholder={false} middlewares={ROOM}>
      <Menu.Target>
        <Button ref={button} variant="default" px="sm" className={classes.tool} leftSection={<Icon size={16} aria-hidden />} onFocus={near} onPointerEnter={near}>{label}</Button>
      </Menu.Target>
      <Menu.Dropdown style={{ overflowY: 'auto' }}>
        <Suspense fallback={<Menu.Label>One moment…</Menu.Label>}>{children}<FocusFirst /></Suspense>
      </Menu.Dropdown>
    </Menu>
  );
}

function Views({ page }: { page: string }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const ask = (next: Asked | null) => {
    setAsked(next);
    // The item that asked is gone: the keyboard goes on from its menu's button, once the dialog has let go of the focus.
    if (!next) setTimeout(() => button.current?.focus({ preventScroll: true }));
  };
  return (
    <>
      <ToolMenu label="Views" icon={IconBookmark} load={loadViews} button={button}><ViewItems page={page} onAsk={ask} /></ToolMenu>
      <Suspense fallback={null}>{asked && <ViewDialogs page={page} asked={asked} onAsk={ask} />}</Suspense>
    </>
  );
}

/** Stands beside a list's filters: the views saved of it, and how it is displayed. */
export function ListTools() {
  const page = useViewsPage();
  return (
    <>
      {page && <Views page={page} />}
      <ToolMenu label="Display" icon={IconAdjustmentsHorizontal} load={loadDisplay}><DisplayItems /></ToolMenu>
    </>
  );
}

/** The line that tells of the view in force. Its file comes with the question for the default view, so before the page. */
export function ViewLine() {
  const page = useViewsPage();
  return page && <Suspense fallback={null}><ShownView page={page} /></Suspense>;
}
