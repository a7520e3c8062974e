import { Kbd, Modal, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useFocusReturn } from '../useFocusReturn';
import { boundKeys, EVERYWHERE, setSingleKeys, THIS_PAGE, useSingleKeys } from './keys';
import { keyCaps } from './keyWords';
import classes from './KeysModal.module.css';

const ORDER = [THIS_PAGE, EVERYWHERE];
const place = (title: string) => (ORDER.includes(title) ? ORDER.indexOf(title) * 2 : 1);

/** The keys of the page below and those that work everywhere, as they are bound at this moment. */
export function KeysModal({ onClose }: { onClose: () => void }) {
  const [groups] = useState(() => [...boundKeys()].sort(([one], [other]) => place(one) - place(other)));
  const hasSingle = useSingleKeys();
  useFocusReturn();
  return (
    <Modal opened onClose={onClose} title="Keys" size="md" transitionProps={{ duration: 0 }} returnFocus={false}>
      <Stack>
        {groups.map(([title, keys]) => (
          <section key={title}>
            <Title order={3} size="sm" mb={4}>{title}</Title>
            <dl className={classes.keys}>
              {keys.map(({ key, says, isSingle }) => (
                <div key={key} className={classes.key}>
                  <dt>{says}</dt>
                  <dd>{isSingle && !hasSingle ? 'off' : keyCaps(key).map((cap) => <Kbd key={cap}>{cap}</Kbd>)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Switch
          checked={hasSingle} onChange={(event) => setSingleKeys(event.currentTarget.checked)} label="Single characters are keys"
          description="Off: they do nothing on the page, and a scan must be made into its field. A row that has the focus keeps its keys. Remembered in this browser."
        />
        <Text size="sm" c="dimmed">While something is typed, and while a dialog is open, keys belong to it.</Text>
      </Stack>
    </Modal>
  );
}
