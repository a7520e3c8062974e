import { SimpleGrid, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { CUSTOMER_INPUTS } from '../mappingRules';
import { CustomerPicker, type CustomerPickerProps } from './CustomerPicker';
import { shownPlainFields, type MappedCustomer } from './picked';

export interface MappedCustomerFieldsProps {
  form: Pick<UseFormReturnType<MappedCustomer>, 'getInputProps'> & { values: MappedCustomer };
  /** The mapping has a customer in plain text, who is not in the directory. */
  isText?: boolean;
  picker?: Partial<CustomerPickerProps> & { 'data-autofocus'?: boolean };
}

/** Who a device is mapped to: a customer of the directory, or the text that a script wrote. */
export function MappedCustomerFields({ form, isText = false, picker }: MappedCustomerFieldsProps) {
  const { customer } = form.values.customer;
  const shown = shownPlainFields(form.values, isText);
  return (
    <>
      <CustomerPicker required={!isText} {...form.getInputProps('customer')} value={form.values.customer} {...picker} />
      {isText && !customer && (
        <Text size="sm">This mapping's customer is not in the directory: choose one above, or keep the text.</Text>
      )}
      {shown.length > 0 && (
        <SimpleGrid cols={{ base: 1, xs: shown.length }} spacing="sm">
          {CUSTOMER_INPUTS.filter(({ name }) => shown.includes(name)).map(({ name, ...input }) => (
            <TextInput
              key={name} required autoComplete="off" dir="auto" {...input} {...form.getInputProps(name)}
              description={customer && 'The customer has none; a mapping needs one'}
            />
          ))}
        </SimpleGrid>
      )}
    </>
  );
}
