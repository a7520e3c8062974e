import { useUndoToast } from '../../shared/undo/useUndoToast';
import { useChange } from '../../shared/useChange';
import { changeDriver, type DriverRow } from './api';

// Entries show the people they are about, and whether one of them stops the approval.
const SHOW_DRIVERS = ['drivers', 'submissions', 'submission'];

const onList = ({ name }: DriverRow) => <><bdi>{name}</bdi> is blacklisted.</>;
const offList = ({ name }: DriverRow) => <><bdi>{name}</bdi> is off the blacklist.</>;

const blacklist = (id: number, reason: string) => changeDriver(id, { is_blacklisted: true, blacklist_reason: reason });
const allow = (id: number) => changeDriver(id, { is_blacklisted: false });

export function useRate(driver: DriverRow, onDone: () => void) {
  return useChange({
    send: (rating: number | null) => changeDriver(driver.id, { rating }),
    refreshes: SHOW_DRIVERS,
    said: () => <>The rating of <bdi>{driver.name}</bdi> is saved.</>,
    refusedTitle: false,
    onDone,
  });
}

/** Blacklists at once; its toast takes it back. */
export function useBlacklist(onDone: () => void) {
  const tell = useUndoToast(SHOW_DRIVERS);
  return useChange({
    send: ({ driver, reason }: { driver: DriverRow; reason: string }) => blacklist(driver.id, reason),
    refreshes: SHOW_DRIVERS,
    refusedTitle: false,
    onDone: (driver) => {
      onDone();
      tell({
        done: onList(driver),
        undoLabel: `Undo blacklisting ${driver.name}`,
        undo: async () => offList(await allow(driver.id)),
        refusedTitle: <><bdi>{driver.name}</bdi> stays blacklisted</>,
      });
    },
  });
}

/** Takes somebody off the blacklist; its toast puts them back for the same reason. */
export function useAllow(onDone: () => void) {
  const tell = useUndoToast(SHOW_DRIVERS);
  return useChange({
    send: async (driver: DriverRow) => {
      await allow(driver.id);
      return driver;
    },
    refreshes: SHOW_DRIVERS,
    refusedTitle: 'Nothing was changed',
    onDone: (driver) => {
      onDone();
      tell({
        done: offList(driver),
        undoLabel: `Undo taking ${driver.name} off the blacklist`,
        undo: async () => onList(await blacklist(driver.id, driver.blacklist_reason)),
        refusedTitle: <><bdi>{driver.name}</bdi> stays off the blacklist</>,
      });
    },
  });
}
