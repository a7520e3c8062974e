import { NumberInput, type NumberInputProps } from '@mantine/core';

interface MillimetresProps extends Omit<NumberInputProps, 'value' | 'onChange'> {
  value: number;
  onChange: (value: number) => void;
}

/** A length in tenths of a millimetre. An empty field leaves it as it was. */
export function Millimetres({ value, onChange, min = 0, max = 500, ...rest }: MillimetresProps) {
  return (
    <NumberInput
      decimalScale={1} step={0.5} min={min} max={max} suffix=" mm" clampBehavior="blur" value={value}
      onChange={(given) => typeof given === 'number' && given !== value && onChange(given)} {...rest}
    />
  );
}
