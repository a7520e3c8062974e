import { Button, Group, NativeSelect, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconPencil, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { ErrorState } from '../../shared/list/ErrorState';
import { useSession } from '../../shared/session/useSession';
import { MOST_LABELS, templatesQuery, type PrintInput, type Source, type Template } from './api';
import { LabelView } from './LabelView';
import { lastTemplate, keepTemplate } from './lastTemplate';
import { PrintOptions, USUAL, type Options } from './PrintOptions';
import { Refused } from './Refused';
import { withoutSerials } from './serialsText';
import { SourceField } from './SourceField';
import { usePreview } from './usePreview';
import { usePrinting } from './usePrinting';
import { useSource } from './useSource';

/** Prints labels: `?block=`, `?changeset=` and `?serials=` say whose, `?template=` on what. */
export function LabelsPage() {
  const templates = useQuery(templatesQuery);
  return (
    <Stack maw={1100}>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>Labels</Title>
      </Group>
      {templates.error && !templates.data ? (
        <ErrorState title="The label templates could not be loaded" error={templates.error} onRetry={() => void templates.refetch()} />
      ) : templates.data ? (
        <PrintForm templates={templates.data} />
      ) : (
        <Skeleton height={320} />
      )}
    </Stack>
  );
}

function inputOf(source: Source, template: Template, { format, dpi, first, copies }: Options): PrintInput {
  const isZpl = template.medium === 'roll' && format === 'zpl';
  return {
    ...source, template: template.id, format: isZpl ? 'zpl' : 'pdf', copies,
    first_position: Math.min(first, template.per_page), ...(isZpl && { dpi }),
  };
}

function useTemplate(templates: Template[]) {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const wanted = Number(params.get('template') ?? lastTemplate());
  const template = templates.find(({ id }) => id === wanted) ?? templates[0];
  const choose = (id: string) => {
    keepTemplate(id);
    setParams((before) => {
      before.set('template', id);
      return before;
      // With what another page handed over.
    }, { replace: true, preventScrollReset: true, state: state as unknown });
  };
  return [template, choose] as const;
}

function PrintForm({ templates }: { templates: Template[] }) {
  const [template, choose] = useTemplate(templates);
  const source = useSource();
  const [options, setOptions] = useState(USUAL);
  const printing = usePrinting();
  if (!template) return <Text>There is no label template yet. <NewTemplate /></Text>;
  const isTooMuch = (source.count ?? 0) * options.copies > MOST_LABELS;
  const leaveOut = (serials: string[]) => {
    source.setText(withoutSerials(source.text, serials));
    printing.reset();
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
      <Stack>
        <SourceField source={source} />
        <TemplateChoice templates={templates} template={template} onChoose={choose} />
        <PrintOptions template={template} options={options} onChange={setOptions} count={source.count} />
        {printing.error && <Refused error={printing.error} onLeaveOut={source.named ? undefined : leaveOut} />}
        <Group>
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />} loading={printing.isPending} disabled={!source.source || isTooMuch}
            onClick={() => source.source && printing.mutate(inputOf(source.source, template, options))}
          >
            Save the labels
          </Button>
        </Group>
      </Stack>
      <Preview template={template} />
    </SimpleGrid>
  );
}

interface TemplateChoiceProps {
  templates: Template[];
  template: Template;
  onChoose: (id: string) => void;
}

function TemplateChoice({ templates, template, onChoose }: TemplateChoiceProps) {
  const { can } = useSession();
  return (
    <Stack gap="xs">
      <NativeSelect
        label="Label" value={String(template.id)} onChange={(event) => onChoose(event.currentTarget.value)}
        data={templates.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      {can('edit_label_templates') && (
        <Group gap="xs">
          <Button component={Link} to={`/labels/templates/${template.id}`} size="compact-sm" variant="subtle" leftSection={<IconPencil size={14} aria-hidden />}>
            {template.built_in ? 'Make an own one of it' : 'Change it'}
          </Button>
          <NewTemplate />
        </Group>
      )}
    </Stack>
  );
}

const NewTemplate = () => (
  <Button component={Link} to="/labels/templates/new" size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />}>New label</Button>
);

function Preview({ template: { id, name, label_width, label_height } }: { template: Template }) {
  const { data } = usePreview(id);
  return (
    <Stack gap="xs" component="section" aria-label="Preview">
      {data ? <LabelView drawing={data} label={`${name}, with an example`} /> : <Skeleton height={180} />}
      <Text size="sm" c="dimmed">{label_width} × {label_height} mm, with the data of an example</Text>
    </Stack>
  );
}
