import { Alert, Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';

import { useShownList } from '../list/shownList';
import { HIDE, useHiddenColumns, writeHidden } from '../list/useHiddenColumns';
import { formErrors, sentence } from '../http';
import { useChange } from '../useChange';
import { useIntentKey } from '../useIntentKey';
import { changeView, saveView, type SavedView, type ViewInput } from './api';
import { useViews } from './useViews';
import { withHidden } from './viewQuery';

interface ViewFormProps {
  page: string;
  /** The view to change; none saves a new one. */
  view?: SavedView;
  onClose: () => void;
}

// Those that save and see views.
const STAFF = ['admin', 'production', 'sales', 'employee'] as const;

function initialValues(view: SavedView | undefined, query: string, isOwnDefault: boolean) {
  return {
    name: view?.name ?? '',
    takesShown: view === undefined,
    keepsColumns: new URLSearchParams(view?.query ?? query).has(HIDE),
    is_shared: view?.is_shared ?? false,
    role: view?.is_default_for_role ?? '',
    isOwnDefault,
  };
}

type Values = ReturnType<typeof initialValues>;

/** Which query the view gets: the one shown, or its own; with the columns as they are now, or without any. */
function queryOf({ takesShown, keepsColumns }: Values, { view, shown, hidden }: { view?: SavedView; shown: string; hidden: string }): string {
  return withHidden(takesShown || !view ? shown : view.query, keepsColumns ? hidden : null);
}

/** Name, what it shows, and for whom. */
export function ViewForm({ page, view, onClose }: ViewFormProps) {
  const { user, query, ownDefault, setOwnDefault } = useViews(page);
  const list = useShownList();
  const { hidden } = useHiddenColumns(list?.list ?? page);
  const intent = useIntentKey();
  const form = useForm({
    initialValues: initialValues(view, query, view !== undefined && ownDefault === String(view.id)),
    validate: { name: isNotEmpty('Give the view a name.') },
  });
  const save = useChange({
    send: (input: ViewInput) => (view ? changeView({ id: view.id, change: input }) : saveView({ page, input, key: intent.keyFor(input) })),
    refreshes: ['saved_views'],
    said: ({ name }) => `View ${name} saved.`,
    refusedTitle: false,
  });
  const submit = form.onSubmit((values) => {
    const role = STAFF.find((known) => known === values.role) ?? null;
    const input: ViewInput = {
      name: values.name.trim(),
      query: queryOf(values, { view, shown: query, hidden: writeHidden(hidden) }),
      is_shared: values.is_shared || role !== null,
      is_default_for_role: role,
    };
    save.mutate(input, {
      onSuccess: ({ id }) => {
        if (values.isOwnDefault) setOwnDefault(String(id));
        else if (ownDefault === String(id)) setOwnDefault(null);
        onClose();
      },
      onError: (refused) => {
        intent.forgetIfFinal(refused);
        form.setErrors(formErrors(refused));
      },
    });
  });
  const isToldBesideName = formErrors(save.error).name !== undefined;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && !isToldBesideName && <Alert role="alert" color="red">{sentence(save.error)}</Alert>}
        <TextInput label="Name" maxLength={60} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
        {view && withHidden(view.query, null) !== withHidden(query, null) && (
          <Checkbox
            label="Show what the list shows now" description="Otherwise its filters stay as they were saved."
            {...form.getInputProps('takesShown', { type: 'checkbox' })}
          />
        )}
        {list && (
          <Checkbox
            label="Keep the columns as they are now" description="Otherwise everybody sees the columns of their own choice."
            {...form.getInputProps('keepsColumns', { type: 'checkbox' })}
          />
        )}
        <Checkbox
          label="Open this list with it" description="For you, in this browser."
          {...form.getInputProps('isOwnDefault', { type: 'checkbox' })}
        />
        <Checkbox
          label="Shared" description="Everybody who uses this page finds it in the menu." disabled={form.values.role !== ''}
          {...form.getInputProps('is_shared', { type: 'checkbox' })} checked={form.values.is_shared || form.values.role !== ''}
        />
        {user?.role === 'admin' && (
          <NativeSelect
            label="What a role sees first" description="It takes the place of the view that was first for this role."
            data={[{ value: '', label: 'No role' }, ...STAFF]} {...form.getInputProps('role')}
          />
        )}
        <Button type="submit" loading={save.isPending}>Save view</Button>
      </Stack>
    </form>
  );
}
