import { IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import classes from './DocumentDrop.module.css';

function usePicture(file: File): string | null {
  const address = useMemo(() => (file.type.startsWith('image/') ? URL.createObjectURL(file) : null), [file]);
  useEffect(() => () => {
    if (address) URL.revokeObjectURL(address);
  }, [address]);
  return address;
}

/** A small picture of a file that was chosen; a sign for a PDF, and for a picture that cannot be drawn. */
export function FilePreview({ file }: { file: File }) {
  const address = usePicture(file);
  const [broken, setBroken] = useState<string | null>(null);
  const isDrawn = address !== null && broken !== address;
  return (
    <div className={classes.preview}>
      {isDrawn && <img src={address} alt={`Preview of ${file.name}`} onError={() => setBroken(address)} />}
      {!isDrawn && (address ? <IconPhoto size={32} aria-hidden /> : <IconFileTypePdf size={32} aria-hidden />)}
    </div>
  );
}
