import { Button, Textarea } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconCircleDashed, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ManifestBox } from '../../shared/gate/api';
import type { BoxesState } from './station';
import { boxText } from './stationWords';
import classes from './Boxes.module.css';
import shared from '../../shared/station/Station.module.css';

interface BoxesPanelProps {
  state: BoxesState;
  isOnline: boolean;
  onUndo: (serial: string) => void;
  onComplete: (reason?: string) => void;
  onCancel: () => void;
}

/** Of long lists the beginning: nobody walks through two thousand lines in the rain. */
const SHOWN = 40;

function Boxes({ title, boxes, onUndo }: { title: string; boxes: ManifestBox[]; onUndo?: (serial: string) => void }) {
  if (boxes.length === 0) return null;
  const Icon = !onUndo ? IconCircleDashed : boxes[0]!.is_expected ? IconCheck : IconX;
  return (
    <section aria-label={title}>
      <h3 className={classes.boxesTitle}>{title}: {boxes.length}</h3>
      <ul className={classes.boxes}>
        {boxes.slice(0, SHOWN).map(({ serial_number: serial }) => (
          <li key={serial} className={classes.box}>
            <Icon size={20} aria-hidden />
            <span className={classes.serial}>{serial}</span>
            {onUndo && (
              <Button variant="default" className={shared.big} leftSection={<IconArrowBackUp aria-hidden />} aria-label={`Undo scan of ${serial}`} onClick={() => onUndo(serial)}>
                Undo
              </Button>
            )}
          </li>
        ))}
      </ul>
      {boxes.length > SHOWN && <p className={shared.more}>and {boxes.length - SHOWN} more</p>}
    </section>
  );
}

function WithReason({ isBlocked, onComplete }: { isBlocked: boolean; onComplete: (reason: string) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!isOpen) return <Button className={shared.big} variant="default" onClick={() => setIsOpen(true)}>Let in all the same…</Button>;
  return (
    <div className={classes.reason}>
      <Textarea
        label="Why do the boxes not fit?" rows={2} maxLength={500} value={reason} autoFocus
        classNames={{ input: classes.reasonField }} onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button className={shared.big} color="red" disabled={isBlocked || !reason.trim()} onClick={() => onComplete(reason)}>Let in with this reason</Button>
    </div>
  );
}

/** The boxes of a pass with a manifest: what fits, what is missing, what does not belong. */
export function BoxesPanel({ state, isOnline, onUndo, onComplete, onCancel }: BoxesPanelProps) {
  const { entry, news, waiting } = state;
  const { manifest } = entry;
  if (!manifest) return null;
  const isBlocked = !isOnline || waiting > 0;
  const latestFirst = manifest.boxes.filter((box) => box.scanned_at).sort((a, b) => b.scanned_at!.localeCompare(a.scanned_at!));
  return (
    <div className={classes.boxesPanel}>
      <h2 className={classes.boxesHeading}>{entry.vehicle_number}: {manifest.matched} of {manifest.expected} boxes</h2>
      <p className={classes.news} data-result={news?.result}>{news ? boxText(news) : 'Scan each box.'}{waiting > 0 && ` (${waiting} waiting)`}</p>
      <div className={shared.actions}>
        {manifest.fits && <Button className={shared.big} disabled={isBlocked} leftSection={<IconCheck aria-hidden />} onClick={() => onComplete()}>Complete</Button>}
        {!manifest.fits && <WithReason isBlocked={isBlocked} onComplete={onComplete} />}
        <Button className={shared.big} variant="default" onClick={onCancel}>Not now</Button>
      </div>
      <Boxes title="Not on the list" boxes={latestFirst.filter((box) => !box.is_expected)} onUndo={onUndo} />
      <Boxes title="Missing" boxes={manifest.boxes.filter((box) => box.is_expected && !box.scanned_at)} />
      <Boxes title="Scanned" boxes={latestFirst.filter((box) => box.is_expected)} onUndo={onUndo} />
    </div>
  );
}
