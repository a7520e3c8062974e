import { Button, Kbd } from '@mantine/core';
import { MODE_FACTS, shortcutOf, type Mode } from './modes';
import classes from './Production.module.css';

/** What the next scan does. */
export function ModeBar({ modes, mode, onMode }: { modes: Mode[]; mode: Mode; onMode: (mode: Mode) => void }) {
  return (
    <div role="group" aria-label="What a scan does" className={classes.modes}>
      {modes.map((one) => (
        <Button
          key={one} variant={one === mode ? 'filled' : 'default'} color={one === 'deactivate' ? 'red' : undefined} className={classes.mode}
          aria-pressed={one === mode} onClick={() => onMode(one)}
        >
          <span>{MODE_FACTS[one].word}</span> <Kbd aria-hidden className={classes.key}>{shortcutOf(one)}</Kbd>
        </Button>
      ))}
    </div>
  );
}
