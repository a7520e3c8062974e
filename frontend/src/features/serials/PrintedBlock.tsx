import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { sentence } from '../../shared/http';
import { getBlockSerials, type Block } from './api';
import classes from './serials.module.css';

/** Puts every serial of a block on paper through the browser's own print. */
export function PrintedBlock({ block, onPrinted }: { block: Block; onPrinted: () => void }) {
  const { data, error } = useQuery({
    queryKey: ['serial_block', String(block.id), 'all'],
    queryFn: ({ signal }) => getBlockSerials(block.id, { pageSize: block.count }, signal),
    gcTime: 0,
  });
  useEffect(() => {
    if (!data) return;
    window.print();
    onPrinted();
  }, [data, onPrinted]);
  if (error) return <Alert color="red" variant="outline" title="It cannot be printed">{sentence(error)}</Alert>;
  if (!data) return null;
  return createPortal(
    <div className={classes.paper}>
      <h1>Block {block.id}: {block.first} to {block.last}</h1>
      <p>{block.count} numbers, reserved by {block.created_by}. {block.note}</p>
      <ol className={classes.numbers}>{data.data.map(({ serialnumber }) => <li key={serialnumber}>{serialnumber}</li>)}</ol>
    </div>,
    document.body,
  );
}
