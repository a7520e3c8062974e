import { Button, FileButton, Group, Input, Stack, Text } from '@mantine/core';
import { IconPhotoUp, IconTrash } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PictureChange } from './api';
import classes from './PictureField.module.css';
import { PICTURE_TYPES, pictureProblem } from './productForm';
import { ProductPicture } from './ProductPicture';

interface PictureFieldProps {
  /** The picture the product has so far. */
  current: string | null;
  value: PictureChange;
  onChange: (change: PictureChange) => void;
  error?: string;
  onError: (problem: string) => void;
}

function usePreview(value: PictureChange, current: string | null): string | null {
  const made = useMemo(() => (value instanceof File ? URL.createObjectURL(value) : null), [value]);
  useEffect(() => () => {
    if (made) URL.revokeObjectURL(made);
  }, [made]);
  return made ?? (value === 'keep' ? current : null);
}

/** Takes a picture by dropping or choosing it and shows it before it is sent. */
export function PictureField({ current, value, onChange, error, onError }: PictureFieldProps) {
  const [isOver, setIsOver] = useState(false);
  const forgetFile = useRef<() => void>(null);
  const shown = usePreview(value, current);
  const take = (file: File | null | undefined) => {
    if (!file) return;
    const problem = pictureProblem(file);
    if (problem) onError(problem);
    else onChange(file);
    // The same file may be chosen again, mended or after it was removed.
    forgetFile.current?.();
  };
  const onDrop = (event: React.DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  const onDragOver = (event: React.DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <Input.Wrapper label="Picture" labelElement="div" description="JPEG, PNG, WebP or GIF, at most 5 MB" error={error}>
      <div
        role="group" aria-label="Picture" className={classes.drop} data-over={isOver || undefined}
        onDragOver={onDragOver} onDragLeave={() => setIsOver(false)} onDrop={onDrop}
      >
        <Group>
          <div className={classes.preview}><ProductPicture src={shown} alt="Preview" eager /></div>
          <Stack gap="xs" align="start">
            <Text size="sm">{value instanceof File ? value.name : 'Drop a picture here, or'}</Text>
            <FileButton accept={PICTURE_TYPES.join(',')} resetRef={forgetFile} onChange={take} inputProps={{ 'aria-label': 'Picture file' }}>
              {(props) => <Button {...props} variant="default" size="xs" leftSection={<IconPhotoUp size={14} aria-hidden />}>Choose a picture</Button>}
            </FileButton>
            {shown && (
              <Button variant="default" size="xs" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => onChange(current ? 'remove' : 'keep')}>
                Remove picture
              </Button>
            )}
          </Stack>
        </Group>
      </div>
    </Input.Wrapper>
  );
}
