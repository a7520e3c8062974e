import { IconPhotoOff } from '@tabler/icons-react';
import classes from './ProductPicture.module.css';

interface ProductPictureProps {
  src: string | null;
  /** What is to be seen; empty where the name stands beside it. */
  alt?: string;
  small?: boolean;
  /** At once, for the one picture a page is about. */
  eager?: boolean;
}

export function ProductPicture({ src, alt = '', small = false, eager = false }: ProductPictureProps) {
  return (
    <div className={small ? `${classes.box} ${classes.small}` : classes.box}>
      {src
        ? <img className={classes.picture} src={src} alt={alt} loading={eager ? 'eager' : 'lazy'} decoding="async" />
        : <IconPhotoOff size={small ? 20 : 40} aria-hidden />}
    </div>
  );
}
