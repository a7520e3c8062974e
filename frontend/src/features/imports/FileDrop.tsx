import '@mantine/dropzone/styles.css';
import { Button, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileUpload, IconX } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { FILE_HINT, FILE_TYPES, fileProblem, shownSize } from './fileRules';
import classes from './imports.module.css';

interface FileDropProps {
  file: File | null;
  onFile: (file: File | null) => void;
  problem: string | null;
  onProblem: (sentence: string) => void;
  disabled: boolean;
}

/** Takes one table: dropped or chosen. What cannot be one is told beside it and not taken. */
export function FileDrop({ file, onFile, problem, onProblem, disabled }: FileDropProps) {
  const openDialog = useRef<() => void>(null);
  const told = useId();
  const take = (files: File[]) => {
    const [given] = files;
    if (!given) return;
    const why = files.length > 1 ? 'One file at a time, please.' : fileProblem(given);
    if (why) onProblem(why);
    else onFile(given);
  };
  return (
    <Stack gap={4}>
      <Dropzone
        role="group" aria-label="File" aria-describedby={problem ? told : undefined} p="md" className={classes.drop} data-bad={problem ? true : undefined}
        onDrop={take} activateOnClick={false} activateOnKeyboard={false} enablePointerEvents preventDropOnDocument disabled={disabled}
        openRef={openDialog} inputProps={{ accept: FILE_TYPES, multiple: false, 'aria-label': 'File to import' }}
      >
        <Stack gap="xs" align="start">
          {file
            ? <Text size="sm" className="wrapAnywhere"><bdi>{file.name}</bdi>, {shownSize(file.size)}</Text>
            : <Text size="sm">Drop a file here, or choose one. {FILE_HINT}</Text>}
          <Group gap="xs">
            <Button variant="default" disabled={disabled} leftSection={<IconFileUpload size={16} aria-hidden />} onClick={() => openDialog.current?.()}>
              {file ? 'Another file' : 'Choose a file'}
            </Button>
            {file && (
              <Button variant="subtle" color="red" disabled={disabled} leftSection={<IconX size={16} aria-hidden />} onClick={() => onFile(null)}>
                Take away
              </Button>
            )}
          </Group>
        </Stack>
      </Dropzone>
      <div role="alert" id={told}>{problem && <Text size="sm" c="var(--mantine-color-error)" className="wrapAnywhere">{problem}</Text>}</div>
    </Stack>
  );
}
