import { Alert, Anchor, Button, Group, List, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { useReducer, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ApiError, formErrors, sentence } from '../../shared/http';
import { ConfirmModal } from '../../shared/list/ConfirmModal';
import { Section } from '../../shared/Section';
import { useChange } from '../../shared/useChange';
import { useIntentKey } from '../../shared/useIntentKey';
import { addTemplate, changeTemplate, deleteTemplate, type Draft, type Template } from './api';
import { begin, draftOf, edit } from './editor';
import { EditorCanvas } from './EditorCanvas';
import { ElementFields } from './ElementFields';
import { ElementList } from './ElementList';
import { SheetFields } from './SheetFields';
import classes from './TemplateEditor.module.css';
import { useDraftPreview } from './useDraftPreview';
import { useLeavingGuard } from './useLeavingGuard';

const REFRESHES = ['label_templates', 'label_preview'];

/** Everything of a label template: its elements, its paper and its name. What came with Silo is saved as another one. */
export function TemplateEditor({ template }: { template?: Template }) {
  const [state, act] = useReducer(edit, template, begin);
  const { shown, problems, error } = useDraftPreview(state);
  const { draft, elements, selected, isChanged } = state;
  const chosen = elements.find(({ id }) => id === selected);
  const guard = useLeavingGuard(isChanged);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
      <Stack className={classes.paper}>
        <EditorCanvas width={draft.label_width} height={draft.label_height} elements={elements} selected={selected} shown={shown} act={act} />
        <Text size="sm" c="dimmed">Drag an element, or choose it and use the arrow keys: half a millimetre a press, a tenth with Shift.</Text>
        {error && <Alert color="red" variant="outline" role="alert">{sentence(error)} {Object.values(formErrors(error)).join(' ')}</Alert>}
        {problems.length > 0 && (
          <Alert color="yellow" variant="light" title="It cannot be saved so">
            <List size="sm">{problems.map((problem) => <List.Item key={problem}>{problem}</List.Item>)}</List>
          </Alert>
        )}
      </Stack>
      <Stack gap="lg">
        <Section title="On the label"><ElementList elements={elements} selected={selected} act={act} /></Section>
        {chosen && <ElementFields key={chosen.id} element={chosen} problems={shown[chosen.id]?.mark.problems ?? []} act={act} />}
        <Section title="Paper"><SheetFields sheet={draft} onChange={(change) => act({ type: 'sheet', change })} /></Section>
        <Saving template={template} draft={draftOf(state)} onRename={(name) => act({ type: 'rename', name })} onSaved={guard.release} />
      </Stack>
      <ConfirmModal opened={guard.isAsking} onClose={guard.stay} title="Leave without saving?" confirmLabel="Leave" danger onConfirm={guard.leave}>
        <Text>What was changed on this label is lost.</Text>
      </ConfirmModal>
    </SimpleGrid>
  );
}

interface SavingProps {
  template?: Template;
  draft: Draft;
  onRename: (name: string) => void;
  onSaved: () => void;
}

function Saving({ template, draft, onRename, onSaved }: SavingProps) {
  const navigate = useNavigate();
  const intent = useIntentKey();
  const [isDeleting, setIsDeleting] = useState(false);
  // Of when the work began: the list is read again while it goes on.
  const [asRead] = useState(template?.updated_at);
  const own = template && !template.built_in ? template : null;
  const isOther = own !== null && draft.name.trim() !== own.name;
  const add = useChange({
    send: (sent: Draft) => addTemplate(sent, intent.keyFor(sent)),
    refreshes: REFRESHES, said: ({ name }) => `${name} is saved.`, refusedTitle: false,
    onDone: ({ id }) => {
      onSaved();
      void navigate(`/labels?template=${id}`);
    },
  });
  const change = useChange({
    send: ({ sent, over }: { sent: Draft; over: boolean }) => changeTemplate(own!.id, sent, over ? undefined : asRead),
    refreshes: REFRESHES, said: ({ name }) => `${name} is saved.`, refusedTitle: false,
    onDone: ({ id }) => {
      onSaved();
      void navigate(`/labels?template=${id}`);
    },
  });
  const remove = useChange({
    send: () => deleteTemplate(own!.id),
    refreshes: REFRESHES, said: () => `${own!.name} is deleted.`, refusedTitle: 'The label was not deleted',
    onDone: () => {
      onSaved();
      void navigate('/labels');
    },
  });
  const refused = add.error ?? change.error;
  const saveNew = () => {
    change.reset();
    add.mutate(draft, { onError: (error) => intent.forgetIfFinal(error) });
  };
  const saveOwn = (over: boolean) => {
    add.reset();
    change.mutate({ sent: draft, over });
  };
  const isOvertaken = change.error instanceof ApiError && change.error.word === 'conflict';
  return (
    <Section title="Save it">
      <TextInput label="Name" required autoComplete="off" maxLength={80} value={draft.name} onChange={(event) => onRename(event.currentTarget.value)} />
      {refused && <Alert color="red" variant="outline" role="alert">{sentence(refused)} {Object.values(formErrors(refused)).join(' ')}</Alert>}
      {isOvertaken && (
        <Group>
          <Text size="sm">Save yours under another name, look at theirs in another tab, or replace it.</Text>
          <Anchor size="sm" href={`/labels/templates/${own?.id}`} target="_blank" rel="noreferrer">Theirs</Anchor>
          <Button size="xs" color="red" variant="light" loading={change.isPending} onClick={() => saveOwn(true)}>Replace theirs</Button>
        </Group>
      )}
      <Group>
        {own && <Button leftSection={<IconDeviceFloppy size={16} aria-hidden />} loading={change.isPending} disabled={!draft.name.trim()} onClick={() => saveOwn(false)}>Save</Button>}
        {(!own || isOther) && (
          <Button
            variant={own ? 'default' : 'filled'} loading={add.isPending} disabled={!draft.name.trim()} onClick={saveNew}
            leftSection={own ? undefined : <IconDeviceFloppy size={16} aria-hidden />}
          >
            {own ? 'Save as another one' : 'Save'}
          </Button>
        )}
        <Button component={Link} to="/labels" variant="subtle">Back to printing</Button>
        {own && <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setIsDeleting(true)}>Delete</Button>}
      </Group>
      <ConfirmModal
        opened={isDeleting} onClose={() => setIsDeleting(false)} title="Delete this label?" confirmLabel="Delete" danger
        pending={remove.isPending} onConfirm={() => remove.mutate(undefined)}
      >
        <Text>Nobody can print on <b>{own?.name}</b> any more. What was printed stays in the history of the devices.</Text>
      </ConfirmModal>
    </Section>
  );
}
