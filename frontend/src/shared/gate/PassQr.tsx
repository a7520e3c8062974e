import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../list/ErrorState';
import { getPassImage } from './api';
import classes from './PassQr.module.css';

interface PassQrProps {
  entryId: number;
  /** Whose pass it is, for those who cannot see the image. */
  plate: string;
  /** Greatest width in pixels. */
  size?: number;
}

/** The code the guard scans. Black on white in dark mode too. */
export function PassQr({ entryId, plate, size = 320 }: PassQrProps) {
  const { data: source, error, refetch } = useQuery({
    queryKey: ['pass_image', String(entryId)],
    queryFn: ({ signal }) => getPassImage(entryId, signal),
    // A pass keeps its code for life.
    staleTime: Infinity,
  });
  if (source) return <img className={classes.pass} src={source} alt={`QR code of the pass of ${plate}`} width={size} height={size} />;
  if (error) return <ErrorState title="The code could not be loaded" error={error} onRetry={() => void refetch()} />;
  return <Skeleton maw={size} style={{ aspectRatio: 1 }} radius="md" role="status" aria-label="Loading the code" />;
}
