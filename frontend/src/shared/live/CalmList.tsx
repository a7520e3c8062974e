import { Button } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';

import classes from './CalmList.module.css';
import type { CalmRows } from './useCalmRows';

/** A menu that was opened from a row and left with the pointer is looked at again after this long. */
const LOOK_AGAIN_MS = 300;

const ROWS = 'tbody, li';
const OPEN_MENU = '[aria-expanded="true"]';

interface CalmListProps {
  calm: Pick<CalmRows<unknown>, 'isWaiting' | 'news' | 'apply' | 'setIsUsed'>;
  children: ReactNode;
}

/** Around a table: sees whether somebody is at its rows, and offers what waits for that. */
export function CalmList({ calm: { isWaiting, news, apply, setIsUsed }, children }: CalmListProps) {
  const list = useRef<HTMLDivElement>(null);

  // The pointer may be over a menu that hangs outside; React's events come from there too, its closing does not.
  const leave = () => {
    if (!list.current?.querySelector(OPEN_MENU)) setIsUsed(false);
  };
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => {
      const isAtRows = list.current?.matches(`:hover, :has(:focus-visible), :has(${OPEN_MENU})`);
      if (!isAtRows) setIsUsed(false);
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting, setIsUsed]);
  // Whoever types elsewhere, as a scanner does, has let go of the pointer.
  useEffect(() => {
    const onKeyDown = ({ target }: KeyboardEvent) => {
      if (target instanceof Element && target.matches('input, textarea') && !list.current?.contains(target)) setIsUsed(false);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [setIsUsed]);

  const onClick = () => {
    apply();
    // The button goes away: the keyboard goes on from the list.
    list.current?.focus({ preventScroll: true });
  };
  return (
    <div
      ref={list}
      className={classes.list}
      tabIndex={-1}
      onPointerMove={({ movementX, movementY }) => {
        // Things that move below a resting pointer make the browser send a move without a distance.
        if (movementX !== 0 || movementY !== 0) setIsUsed(true);
      }}
      onPointerDown={() => setIsUsed(true)}
      onPointerLeave={leave}
      onFocus={({ target }) => target.closest(ROWS) && target.matches(':focus-visible') && setIsUsed(true)}
      onBlur={({ relatedTarget }) => !list.current?.contains(relatedTarget) && !list.current?.matches(':hover') && leave()}
    >
      <div className={classes.place} role="status" aria-live="polite">
        {isWaiting && (
          <Button size="compact-sm" radius="xl" className={classes.news} leftSection={<IconArrowUp size={14} aria-hidden />} onClick={onClick}>
            {news > 0 ? `${news} new` : 'Show new order'}
          </Button>
        )}
      </div>
      {children}
    </div>
  );
}
