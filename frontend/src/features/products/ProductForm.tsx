import { Alert, Button, Group, Modal, NativeSelect, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { focusFirstError } from '../../shared/focusFirstError';
import { formErrors, sentence } from '../../shared/http';
import { choicesOf } from '../../shared/status/states';
import { useChange } from '../../shared/useChange';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { createProduct, updateProduct, type PictureChange, type Product } from './api';
import { PictureField } from './PictureField';
import { changedFields, fieldsOf, NEW_PRODUCT, productFormSchema, valuesOf, type ProductFormValues } from './productForm';
import { DEVICE_LINES, PRODUCT_CATEGORIES } from './productWords';

interface ProductFormProps {
  /** The product to change; without one a new product is added. */
  product?: Product;
  onClose: () => void;
  onSaved?: (product: Product) => void;
}

function ProductInputs({ form }: { form: UseFormReturnType<ProductFormValues> }) {
  return (
    <>
      <TextInput label="Name" required autoComplete="off" data-autofocus {...form.getInputProps('name')} />
      <Textarea label="Description" rows={4} {...form.getInputProps('description')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NativeSelect label="Category" data={choicesOf(PRODUCT_CATEGORIES)} {...form.getInputProps('category')} />
        <NativeSelect
          label="Device line" description="Its orders are fulfilled with devices of this line"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[{ value: '', label: 'No devices' }, ...choicesOf(DEVICE_LINES)]} {...form.getInputProps('device_model')}
        />
        <TextInput label="Price" required inputMode="decimal" autoComplete="off" {...form.getInputProps('price')} />
        <TextInput label="In stock" required inputMode="numeric" autoComplete="off" {...form.getInputProps('quantity')} />
      </SimpleGrid>
      <Switch label="On sale" {...form.getInputProps('is_active', { type: 'checkbox' })} />
    </>
  );
}

function useSaveProduct(product: Product | undefined, before: ProductFormValues, onDone: (saved: Product) => void) {
  return useChange({
    send: ({ values, picture }: { values: ProductFormValues; picture: PictureChange }) =>
      product ? updateProduct(product.id, changedFields(values, before), picture) : createProduct(fieldsOf(values), picture),
    refreshes: ['products', 'product'],
    said: ({ name }) => (product ? `${name} is changed.` : `${name} is in the catalogue.`),
    refusedTitle: false,
    onDone,
  });
}

/** Adds a product, or changes one: only the fields that were touched are sent. */
export function ProductForm({ product, onClose, onSaved }: ProductFormProps) {
  useFocusReturn();
  const [before] = useState(() => (product ? valuesOf(product) : NEW_PRODUCT));
  const [picture, setPicture] = useState<PictureChange>('keep');
  const [pictureError, setPictureError] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm<ProductFormValues>({ initialValues: before, validate: schemaResolver(productFormSchema, { sync: true }) });
  const save = useSaveProduct(product, before, (saved) => {
    onClose();
    onSaved?.(saved);
  });
  const refuse = (error: unknown) => {
    const fields = formErrors(error);
    form.setErrors(fields);
    focusFirstError(form, fields);
    setPictureError(fields.image);
    const isBesideField = Object.keys(fields).some((field) => field === 'image' || field in form.values);
    setProblem(isBesideField ? null : sentence(error));
  };
  const send = (values: ProductFormValues) => {
    if (product && picture === 'keep' && Object.keys(changedFields(values, before)).length === 0) return onClose();
    setProblem(null);
    save.mutate({ values, picture }, { onError: refuse });
  };
  const changePicture = (change: PictureChange) => {
    setPictureError(undefined);
    setPicture(change);
  };
  return (
    <Modal opened onClose={onClose} size="lg" centered closeOnClickOutside={false} title={product ? 'Change product' : 'Add a product'}>
      <form onSubmit={form.onSubmit(send, (errors) => focusFirstError(form, errors))} noValidate>
        <Stack>
          <ProductInputs form={form} />
          <PictureField
            current={product?.thumbnail ?? product?.image ?? null} value={picture} onChange={changePicture}
            error={pictureError} onError={setPictureError}
          />
          {problem && <Alert color="red" variant="outline" role="alert">{problem}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>Cancel</Button>
            <Button type="submit" loading={save.isPending}>{product ? 'Save' : 'Add product'}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
