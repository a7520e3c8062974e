import { Button, CopyButton } from '@mantine/core';
import { IconCopy, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmModal } from '../../shared/list/ConfirmModal';
import { CorrectModal } from './CorrectModal';
import { MODE_FACTS } from './modes';
import type { Scan } from './scan';
import { timeOf, type ScanLedger } from './ScanLedger';
import { trayText, WHY_WORDS } from './scanWords';
import classes from './Production.module.css';

/** Of many the newest: the others come up as these are settled. */
const SHOWN = 30;

interface TrayProps {
  tray: Scan[];
  ledger: ScanLedger;
  /** While one of its dialogs is open. */
  onInFront: (isInFront: boolean) => void;
}

function TrayRow({ scan, ledger, onCorrect }: { scan: Scan; ledger: ScanLedger; onCorrect: () => void }) {
  const { serial, mode, why, message, at } = scan;
  return (
    <li className={classes.settle}>
      <div className={classes.told}>
        <span className={classes.code}>{serial}</span>
        <span><b>{why && WHY_WORDS[why]}</b> · {MODE_FACTS[mode].word} · {timeOf(at)}</span>
        <span className={classes.why}><bdi>{message}</bdi></span>
      </div>
      <div className={classes.settling}>
        {why !== 'form' && (
          <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} aria-label={`Try ${serial} again`} onClick={() => void ledger.again(scan)}>
            Try again
          </Button>
        )}
        <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} aria-label={`Correct ${serial}`} onClick={onCorrect}>Correct</Button>
        <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} aria-label={`Drop ${serial}`} onClick={() => void ledger.drop([scan])}>Drop</Button>
      </div>
    </li>
  );
}

/** What was not done, each with its reason, until somebody settles it. */
export function Tray({ tray, ledger, onInFront }: TrayProps) {
  const [corrected, setCorrected] = useState<Scan | null>(null);
  const [isDropping, setIsDropping] = useState(false);
  // A dialog stays until it is answered, though another tab settled the last one: it is in front as long as it is open.
  if (tray.length === 0 && !corrected && !isDropping) return null;
  const show = (scan: Scan | null, isAskedToDrop = false) => {
    setCorrected(scan);
    setIsDropping(isAskedToDrop);
    onInFront(scan !== null || isAskedToDrop);
  };
  return (
    <section aria-label="Tray" className={classes.tray}>
      <div className={classes.trayTop}>
        <h2 className={classes.title}>Tray: {tray.length.toLocaleString('en')} to settle</h2>
        <CopyButton value={trayText(tray)}>
          {({ copied, copy }) => <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>{copied ? 'Copied' : 'Copy the list'}</Button>}
        </CopyButton>
        <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => show(null, true)}>Drop all</Button>
      </div>
      <ul className={classes.rows}>
        {tray.slice(0, SHOWN).map((scan) => <TrayRow key={scan.id} scan={scan} ledger={ledger} onCorrect={() => show(scan)} />)}
      </ul>
      {tray.length > SHOWN && <p className={classes.hint}>and {(tray.length - SHOWN).toLocaleString('en')} more</p>}
      {corrected && <CorrectModal scan={corrected} onSend={(serial) => ledger.again(corrected, serial)} onClose={() => show(null)} />}
      <ConfirmModal
        opened={isDropping} onClose={() => show(null)} title="Drop all of the tray?" danger confirmLabel="Drop all" returnFocus={false}
        onConfirm={() => void ledger.drop(tray).then(() => show(null))}
      >
        <p>Nothing was done to {tray.length === 1 ? 'this device' : `these ${tray.length.toLocaleString('en')} devices`}; the list of them is forgotten.</p>
      </ConfirmModal>
    </section>
  );
}
