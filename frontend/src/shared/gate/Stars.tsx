import { Button, Group, Text } from '@mantine/core';
import { IconStar, IconStarFilled, IconStarHalfFilled } from '@tabler/icons-react';
import { useId } from 'react';
import classes from './Stars.module.css';

/** A rating of 0 to 5 in a list; nothing when nobody rated. */
export function ShownStars({ value }: { value: number | null }) {
  if (value === null) return null;
  return (
    <Group component="span" gap={4} wrap="nowrap" display="inline-flex">
      <IconStarFilled size={14} aria-hidden />
      <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>{value} of 5</Text>
    </Group>
  );
}

interface StarsFieldProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

function iconOf(star: number, value: number) {
  if (star <= value) return IconStarFilled;
  return star - value <= 0.5 ? IconStarHalfFilled : IconStar;
}

/** Gives one to five stars by pointer or arrow keys; a finer rating given elsewhere stays until it is changed. */
export function StarsField({ label, value, onChange }: StarsFieldProps) {
  const name = useId();
  return (
    <fieldset className={classes.field}>
      <legend className={classes.label}>{label}</legend>
      <Group gap="sm">
        <div className={classes.stars}>
          {[1, 2, 3, 4, 5].map((star) => {
            const Icon = iconOf(star, value ?? 0);
            return (
              <label key={star} className={classes.star}>
                <input
                  type="radio" name={name} className={classes.radio} aria-label={`${star} of 5`} checked={value === star}
                  onChange={() => onChange(star)}
                />
                <Icon size={30} aria-hidden />
              </label>
            );
          })}
        </div>
        <Text size="sm" aria-live="polite">{value === null ? 'Not rated' : `${value} of 5`}</Text>
        {value !== null && <Button size="compact-sm" variant="default" onClick={() => onChange(null)}>No rating</Button>}
      </Group>
    </fieldset>
  );
}
