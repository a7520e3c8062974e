import { MODE_FACTS } from './modes';
import { stateWord, TONE_ICONS, TONES } from './scanWords';
import type { ShownScan } from './board';
import classes from './Production.module.css';

/** What became of the last scans, newest first. */
export function LastScans({ scans }: { scans: ShownScan[] }) {
  return (
    <section aria-label="Last scans">
      <h2 className={classes.title}>Last scans</h2>
      {scans.length === 0 && <p className={classes.hint}>Nothing yet. What you scan is kept in this browser at once and sent in order.</p>}
      <ol className={classes.rows}>
        {scans.map((scan) => {
          const tone = TONES[scan.state];
          const Icon = TONE_ICONS[tone];
          return (
            <li key={scan.key} className={classes.row} data-tone={tone}>
              <Icon size={20} aria-hidden />
              <span className={classes.code}>{scan.serial}</span>
              <span>{scan.state === 'waiting' ? `${MODE_FACTS[scan.mode].word}: kept here` : stateWord(scan)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
