import { Combobox, TextInput, useCombobox, type TextInputProps } from '@mantine/core';
import { useEffect, useId, type ReactNode } from 'react';
import classes from './Typeahead.module.css';

export interface Choice {
  value: string;
  /** The value itself unless given. */
  shown?: ReactNode;
  /** Seen but not to be chosen now. */
  disabled?: boolean;
  /** Stays in view at the end of the list. */
  isPinned?: boolean;
}

export interface ChoiceGroup {
  /** Its heading; choices without one stand by themselves. */
  group?: string;
  choices: Choice[];
}

export interface TypeaheadProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: string;
  onChange: (text: string) => void;
  onPick: (value: string) => void;
  groups: ChoiceGroup[];
  /** A sentence above the choices: searching, none found, what went wrong. */
  note?: string;
  opensOnFocus?: boolean;
}

const optionOf = ({ value, shown, disabled, isPinned }: Choice) => (
  <Combobox.Option key={value} value={value} disabled={disabled} className={isPinned ? classes.pinned : undefined}>{shown ?? value}</Combobox.Option>
);

/** A text field with choices below it: arrow keys and Enter choose, Escape closes, any other text is kept. */
export function Typeahead({ value, onChange, onPick, groups, note, opensOnFocus = true, disabled, onFocus, onBlur, ...field }: TypeaheadProps) {
  const id = useId();
  const combobox = useCombobox({ onDropdownClose: () => setTimeout(combobox.resetSelectedOption) });
  const { resetSelectedOption } = combobox;
  const listed = groups.flatMap(({ choices }) => choices.map((choice) => choice.value)).join('\n');
  // The mark is kept by its place in the list: on another list Enter would take another choice than the marked one.
  useEffect(resetSelectedOption, [listed, resetSelectedOption]);
  const pick = (picked: string) => {
    onPick(picked);
    combobox.closeDropdown();
  };
  const type = (text: string) => {
    onChange(text);
    resetSelectedOption();
    combobox.openDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          autoComplete="off" spellCheck={false} {...field} id={id} disabled={disabled} value={value}
          onChange={(event) => type(event.currentTarget.value)} onClick={() => combobox.openDropdown()}
          onFocus={(event) => { if (opensOnFocus) combobox.openDropdown(); onFocus?.(event); }}
          onBlur={(event) => { combobox.closeDropdown(); onBlur?.(event); }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={disabled || (!listed && !note)}>
        <div role="status" className={note && classes.note}>{note}</div>
        <Combobox.Options labelledBy={`${id}-label`} className={classes.options}>
          {groups.map(({ group, choices }) => {
            const options = choices.map(optionOf);
            return group && options.length > 0 ? <Combobox.Group key={group} label={group}>{options}</Combobox.Group> : options;
          })}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
