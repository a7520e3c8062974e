import { Button } from '@mantine/core';
import shared from '../../shared/station/Station.module.css';
import type { Board } from './board';
import { MODE_FACTS, type Mode } from './modes';
import { stateWord, TONE_ICONS, TONES } from './scanWords';
import { timeOf } from './ScanLedger';
import classes from './Production.module.css';

interface ScanPanelProps {
  board: Board;
  mode: Mode;
  /** How sending goes, as a sentence. */
  told: string;
  isSeeing: boolean;
  onStartAnew: () => void;
  onTray: () => void;
}

/** The one big thing: how many, and what became of the last scan, by colour, shape and words. */
export function ScanPanel({ board, mode, told, isSeeing, onStartAnew, onTray }: ScanPanelProps) {
  const [last] = board.latest;
  const tone = last ? TONES[last.state] : 'ready';
  const Icon = TONE_ICONS[tone];
  return (
    <div className={shared.state} data-tone={tone} data-seeing={(isSeeing && tone === 'ready') || undefined}>
      <p className={classes.count}>{board.done.toLocaleString('en')}</p>
      <p className={shared.detail}>done{board.since !== null && ` since ${timeOf(board.since).slice(0, 5)}`}</p>
      <Icon className={classes.icon} stroke={1.6} aria-hidden />
      {last ? (
        <>
          <p className={classes.headline}>{stateWord(last)}</p>
          <p className={classes.serial}>{last.serial}</p>
          {last.message && last.state === 'tray' && <p className={shared.detail}><bdi>{last.message}</bdi></p>}
        </>
      ) : <p className={classes.headline}>Ready: {MODE_FACTS[mode].word.toLowerCase()}</p>}
      <p className={shared.detail}>{told}</p>
      <div className={shared.actions}>
        {board.tray.length > 0 && <Button className={shared.big} variant="white" color="dark" onClick={onTray}>Tray: {board.tray.length.toLocaleString('en')}</Button>}
        {board.done > 0 && <Button className={shared.big} variant="white" color="dark" onClick={onStartAnew}>Count anew</Button>}
      </div>
    </div>
  );
}
