import { Button, Checkbox, Group, NativeSelect, NumberInput, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { CodeElement, CodeKind, LabelElement, Rotation, TextElement } from './api';
import { CODE_NAMES, nameOf, PLACEHOLDERS, type Edited, type Step } from './editor';
import { Millimetres } from './Millimetres';

interface ElementFieldsProps {
  element: Edited;
  /** What is wrong with it, as sentences. */
  problems: string[];
  act: (step: Step) => void;
}

type Change = (change: Partial<LabelElement>) => void;

/** Everything about one element, in numbers: what the mouse does can be done here. */
export function ElementFields({ element, problems, act }: ElementFieldsProps) {
  const { id, text, x, y } = element;
  const change: Change = (given) => act({ type: 'change', id, change: given });
  return (
    <Stack gap="sm" component="section" aria-label={nameOf(element)}>
      <TextInput
        label="What it says" autoComplete="off" spellCheck={false} value={text} maxLength={100}
        onChange={(event) => change({ text: event.currentTarget.value })} error={problems.length > 0 && problems.join(' ')}
      />
      <Group gap={4} role="group" aria-label="Put in">
        {PLACEHOLDERS.map((name) => (
          <Button key={name} size="compact-xs" variant="default" onClick={() => change({ text: `${text}{${name}}` })}>{`{${name}}`}</Button>
        ))}
      </Group>
      {element.kind === 'code' ? <CodeFields element={element} change={change} /> : <TextFields element={element} change={change} />}
      <SimpleGrid cols={2} spacing="sm">
        <Millimetres label="From the left" value={x} onChange={(value) => change({ x: value })} />
        <Millimetres label="From the top" value={y} onChange={(value) => change({ y: value })} />
      </SimpleGrid>
      <Group>
        <Button size="xs" variant="default" color="red" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => act({ type: 'remove', id })}>Remove it</Button>
      </Group>
    </Stack>
  );
}

function CodeFields({ element: { code, width, height, rotation }, change }: { element: CodeElement; change: Change }) {
  const isLinear = code === 'code128';
  const choose = (kind: CodeKind) => change({ code: kind, ...(kind !== 'code128' && { height: width, rotation: 0 }) });
  return (
    <>
      <NativeSelect
        label="Code" value={code} onChange={(event) => choose(event.currentTarget.value as CodeKind)}
        data={Object.entries(CODE_NAMES).map(([value, label]) => ({ value, label }))}
      />
      <SimpleGrid cols={2} spacing="sm">
        <Millimetres label="Width" min={2} value={width} onChange={(value) => change({ width: value, ...(!isLinear && { height: value }) })} />
        {isLinear && <Millimetres label="Height" min={2} value={height} onChange={(value) => change({ height: value })} />}
      </SimpleGrid>
      <Text size="xs" c="dimmed">The width holds the white around the code, which readers need.</Text>
      {isLinear && <Turned rotation={rotation} change={change} />}
    </>
  );
}

function TextFields({ element: { width, size, bold, align, rotation }, change }: { element: TextElement; change: Change }) {
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <NumberInput
          label="Size of the letters" suffix=" pt" min={4} max={144} step={0.5} decimalScale={1} value={size}
          onChange={(value) => typeof value === 'number' && change({ size: value })}
        />
        <Millimetres label="Room for the line" min={1} value={width} onChange={(value) => change({ width: value })} />
      </SimpleGrid>
      <Text size="xs" c="dimmed">A line that is longer is printed smaller.</Text>
      <Group gap="md">
        <SegmentedControl
          size="xs" aria-label="Where in its room" value={align} onChange={(value) => change({ align: value as TextElement['align'] })}
          data={[{ value: 'left', label: 'Left' }, { value: 'center', label: 'Middle' }, { value: 'right', label: 'Right' }]}
        />
        <Checkbox label="Bold" checked={bold} onChange={(event) => change({ bold: event.currentTarget.checked })} />
        <Turned rotation={rotation} change={change} />
      </Group>
    </>
  );
}

function Turned({ rotation, change }: { rotation: Rotation; change: Change }) {
  return <Checkbox label="Upright (reads downwards)" checked={rotation === 90} onChange={(event) => change({ rotation: event.currentTarget.checked ? 90 : 0 })} />;
}
