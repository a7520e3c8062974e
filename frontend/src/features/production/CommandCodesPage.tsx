import { Button } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { Link } from 'react-router';
import { DRAWN_CODES } from './drawnCodes';
import { commandCode, MODE_FACTS, MODES } from './modes';
import { outlineOf, QUIET, SIDE } from './qrOutline';
import classes from './CommandCodes.module.css';

/** A sheet to print and hang beside the line: scanning a code switches the station to its mode. */
export function CommandCodesPage() {
  return (
    <div className={classes.sheet}>
      <div className={classes.buttons}>
        <Button component={Link} to="/devices/station" variant="default" size="md" leftSection={<IconArrowLeft size={18} aria-hidden />}>Back to the station</Button>
        <Button size="md" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>Print</Button>
      </div>
      <h1>Command codes</h1>
      <p>Scan a code with the scanner of the station: from then on every scan does what stands below it.</p>
      <ul className={classes.codes}>
        {MODES.map((mode) => (
          <li key={mode} className={classes.code}>
            <svg viewBox={`${-QUIET} ${-QUIET} ${SIDE} ${SIDE}`} role="img" aria-label={`Code ${commandCode(mode)}`} className={classes.qr}>
              <path d={outlineOf(DRAWN_CODES[mode])} />
            </svg>
            <b>{MODE_FACTS[mode].word}</b>
            <span className={classes.text}>{commandCode(mode)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
