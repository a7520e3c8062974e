import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { saveFile } from '../download';
import { ApiError, sentence } from '../http';

interface ExportMenuProps {
  /** The list's name under /sil/export/. */
  list: string;
  /** What the list is asked for now; its pages do not matter. */
  params: Record<string, string | number | undefined>;
}

const FORMATS = [['csv', 'CSV'], ['xlsx', 'Excel (XLSX)']] as const;
const OF_PAGES = ['pageNumber', 'pageSize', 'count', 'limit', 'offset', 'page', 'page_size'];

export function exportPath(list: string, format: string, params: ExportMenuProps['params']): string {
  const wanted = Object.entries(params).filter(([name, value]) => value !== undefined && !OF_PAGES.includes(name));
  return `/sil/export/${list}/?${new URLSearchParams([['file_format', format], ...wanted.map(([name, value]) => [name, String(value)])])}`;
}

// Asked by HEAD, whose answer has no sentence.
const BUSY: Partial<Record<number, string>> = {
  429: 'You have too many downloads under way already.',
  503: 'Too many downloads are under way, or the database is away.',
};

function tellRefusal(error: unknown) {
  const wait = error instanceof ApiError && error.retryAfter ? ` Try again in ${error.retryAfter} seconds.` : '';
  const status = error instanceof ApiError ? error.status : 0;
  const message = `${BUSY[status] ?? sentence(error)}${wait}`;
  notifications.show({ color: 'red', title: 'The export did not start', message, autoClose: 10_000 });
}

/** Saves every row that matches the filters, not only the page in sight. */
export function ExportMenu({ list, params }: ExportMenuProps) {
  const saving = useMutation({ mutationFn: saveFile, onError: tellRefusal });
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>Export</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map(([format, label]) => (
          <Menu.Item key={format} onClick={() => saving.mutate(exportPath(list, format, params))}>{label}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
