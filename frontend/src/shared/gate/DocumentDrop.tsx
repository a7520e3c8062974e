import '@mantine/dropzone/styles.css';
import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useMediaQuery } from '@mantine/hooks';
import { IconCamera, IconFileUpload, IconX } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import classes from './DocumentDrop.module.css';
import { FILE_HINT, FILE_TYPES, fileProblem, shownSize } from './documentRules';
import { FilePreview } from './FilePreview';
import { fitPhoto } from './photo';

interface DocumentDropProps {
  /** What the paper is called. */
  label: string;
  file: File | null;
  onFile: (file: File | null) => void;
  error?: string;
  onProblem: (sentence: string) => void;
  disabled?: boolean;
}

/** Phones and tablets have a camera at hand; on a desk the button would only open the same dialog twice. */
const useTouch = () => useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });

function CameraButton({ label, disabled, onTaken }: { label: string; disabled?: boolean; onTaken: (file: File | null) => void }) {
  return (
    <FileButton accept="image/jpeg,image/png" capture="environment" disabled={disabled} onChange={onTaken}>
      {(props) => (
        <Button {...props} variant="default" size="sm" leftSection={<IconCamera size={16} aria-hidden />} aria-label={`Take a photo: ${label}`}>
          Take a photo
        </Button>
      )}
    </FileButton>
  );
}

/** Takes one paper: dropped, chosen or photographed. What cannot be a paper is told beside it and not taken. */
export function DocumentDrop({ label, file, onFile, error, onProblem, disabled }: DocumentDropProps) {
  const isTouch = useTouch();
  const openDialog = useRef<() => void>(null);
  const told = useId();
  const take = async (given: File | null | undefined) => {
    if (!given) return;
    const fitting = await fitPhoto(given);
    const problem = fileProblem(fitting);
    if (problem) onProblem(problem);
    else onFile(fitting);
  };
  return (
    <Stack gap={4}>
      <Dropzone
        role="group" aria-label={label} aria-describedby={error ? told : undefined} p="xs" className={classes.drop}
        data-bad={error ? true : undefined} onDrop={(files) => (files.length > 1 ? onProblem('One file at a time, please.') : void take(files[0]))}
        activateOnClick={false} activateOnKeyboard={false} enablePointerEvents preventDropOnDocument disabled={disabled}
        openRef={openDialog} inputProps={{ accept: FILE_TYPES.join(','), multiple: false, 'aria-label': `${label} file` }}
      >
        <Group wrap="nowrap" align="start" gap="sm">
          {file && <FilePreview file={file} />}
          <Stack gap={6} align="start" miw={0}>
            {file
              ? <Text size="sm" className={classes.name}><bdi>{file.name}</bdi>, {shownSize(file.size)}</Text>
              : <Text size="sm">{isTouch ? FILE_HINT : `Drop a file here, or choose one. ${FILE_HINT}.`}</Text>}
            <Group gap={6}>
              <Button
                variant="default" size="sm" disabled={disabled} leftSection={<IconFileUpload size={16} aria-hidden />}
                aria-label={`${file ? 'Choose another file' : 'Choose a file'}: ${label}`} onClick={() => openDialog.current?.()}
              >
                {file ? 'Another file' : 'Choose a file'}
              </Button>
              {isTouch && <CameraButton label={label} disabled={disabled} onTaken={(taken) => void take(taken)} />}
              {file && (
                <Button
                  variant="subtle" color="red" size="sm" disabled={disabled} leftSection={<IconX size={16} aria-hidden />}
                  aria-label={`Take away ${file.name}`} onClick={() => onFile(null)}
                >
                  Take away
                </Button>
              )}
            </Group>
          </Stack>
        </Group>
      </Dropzone>
      <div role="alert" id={told}>{error && <Text size="sm" c="var(--mantine-color-error)">{error}</Text>}</div>
    </Stack>
  );
}
