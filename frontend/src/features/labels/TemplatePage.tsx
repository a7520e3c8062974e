import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ErrorState } from '../../shared/list/ErrorState';
import { templatesQuery } from './api';
import { TemplateEditor } from './TemplateEditor';

/** The editor of one label template; `/labels/templates/new` begins another. */
export function TemplatePage() {
  const { id } = useParams();
  const templates = useQuery(templatesQuery);
  const template = templates.data?.find((known) => String(known.id) === id);
  const isThere = id === 'new' || template !== undefined;
  return (
    <Stack maw={1200}>
      <Title order={1} tabIndex={-1}>{template ? template.name : 'New label'}</Title>
      {templates.error && !templates.data ? (
        <ErrorState title="The label templates could not be loaded" error={templates.error} onRetry={() => void templates.refetch()} />
      ) : !templates.data ? (
        <Skeleton height={320} />
      ) : isThere ? (
        <TemplateEditor key={id} template={template} />
      ) : (
        <Text>There is no such label template. <Link to="/labels">All labels</Link></Text>
      )}
    </Stack>
  );
}
