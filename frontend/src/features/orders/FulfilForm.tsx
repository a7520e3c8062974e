import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { useCustomerOfId } from '../../shared/customers/choices';
import { MappedCustomerFields } from '../../shared/customers/MappedCustomerFields';
import { besideShown, mappedCustomerInput, mappedCustomerRules, NO_MAPPED_CUSTOMER, type MappedCustomer } from '../../shared/customers/picked';
import { useStartingCustomer } from '../../shared/customers/useStartingCustomer';
import { focusFirstError } from '../../shared/focusFirstError';
import { ApiError, formErrors, sentence } from '../../shared/http';
import { MAPPING_INPUTS, mappingFields } from '../../shared/mappingRules';
import { ScanField } from '../../shared/scan/ScanField';
import { useChange } from '../../shared/useChange';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { useIntentKey } from '../../shared/useIntentKey';
import { fulfilOrder, type Order, type Shipment } from './api';
import { CandidateField } from './CandidateField';
import { describe, SHOW_ORDERS } from './orderWords';
import { NO_DEVICES, takeOut, takeScan } from './shipmentDevices';
import { ShipmentDeviceList } from './ShipmentDeviceList';

// Each device gets an identifier of its own from the order's number.
const { licenseUrl, versionDetails } = mappingFields;
const shipmentSchema = z.object({ licenseUrl, versionDetails });
type FulfilValues = MappedCustomer & z.input<typeof shipmentSchema>;

const INPUTS = MAPPING_INPUTS.flatMap(({ name, ...input }) => (name === 'uniqueIdentifier' ? [] : [{ name, ...input }]));

const fulfilSchema = (values: FulfilValues) => z.object({ ...mappedCustomerRules(values, false), ...shipmentSchema.shape });

/** Long enough for the dialog to have taken the focus for itself. */
const AFTER_DIALOG_MS = 50;

function useFulfil(order: Order, onClose: () => void) {
  const intent = useIntentKey();
  return useChange({
    send: async (shipment: Shipment) => {
      try {
        await fulfilOrder(order.id, shipment, intent.keyFor(shipment));
      } catch (error) {
        intent.forgetIfFinal(error);
        throw error;
      }
    },
    refreshes: SHOW_ORDERS,
    said: (_, { devices }) => `Order ${order.id} is fulfilled, ${devices.length === 1 ? '1 device is' : `${devices.length} devices are`} mapped.`,
    refusedTitle: false,
    onDone: onClose,
  });
}

/** The devices of the shipment, and what the server refused about each of those still in it. */
function useShipmentDevices(order: Order) {
  const [devices, setDevices] = useState(NO_DEVICES);
  const [refused, setRefused] = useState<string[]>([]);
  const [wasIncomplete, setWasIncomplete] = useState(false);
  const wanted = { line: order.product_device_model, count: order.quantity };
  const take = (text: string) => setDevices((before) => takeScan(before, text, wanted));
  const leaveOut = (serial: string) => {
    setDevices((before) => takeOut(before, serial));
    setRefused((before) => before.filter((told) => !told.includes(serial)));
  };
  const missing = order.quantity - devices.taken.length;
  const incomplete = missing === 1 ? 'One device is missing.' : `${missing} devices are missing.`;
  const told = wasIncomplete && missing > 0 ? [incomplete, ...refused] : refused;
  return { devices, told, missing, take, leaveOut, setRefused, tellIncomplete: () => setWasIncomplete(true) };
}

/** The fields of the mapping beside the devices, and where a refusal is told. */
function useFulfilForm(order: Order, onClose: () => void) {
  const isSending = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);
  const shipment = useShipmentDevices(order);
  const fulfil = useFulfil(order, onClose);
  const form = useForm<FulfilValues>({
    initialValues: { ...NO_MAPPED_CUSTOMER, licenseUrl: '', versionDetails: '' },
    validate: (values) => schemaResolver(fulfilSchema(values), { sync: true })(values),
  });
  useStartingCustomer(form, useCustomerOfId(order.customer).data);
  const refuse = (error: unknown) => {
    const fields = besideShown(formErrors(error), form.values, false);
    form.setErrors(fields);
    focusFirstError(form, fields);
    const told = error instanceof ApiError ? (error.errors.devices ?? []) : [];
    shipment.setRefused(told);
    const isBeside = told.length > 0 || Object.keys(fields).some((field) => field in form.values);
    setProblem(isBeside ? null : sentence(error));
  };
  const send = (values: FulfilValues) => {
    if (shipment.missing > 0) return shipment.tellIncomplete();
    // Not `isPending`: the second click of a double click comes before the page is drawn again.
    if (isSending.current) return;
    isSending.current = true;
    setProblem(null);
    shipment.setRefused([]);
    fulfil.mutate({ devices: shipment.devices.taken, ...mappedCustomerInput(values), ...shipmentSchema.parse(values) }, {
      onError: refuse,
      onSettled: () => { isSending.current = false; },
    });
  };
  const onInvalid = (errors: Record<string, unknown>) => {
    if (shipment.missing > 0) shipment.tellIncomplete();
    else focusFirstError(form, errors);
  };
  const submit = (event: React.FormEvent<HTMLFormElement>) => form.onSubmit(send, onInvalid)(event);
  return { form, shipment, problem, submit, isPending: fulfil.isPending };
}

function DeviceFields({ order, shipment }: { order: Order; shipment: ReturnType<typeof useShipmentDevices> }) {
  const scanField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => scanField.current?.focus(), AFTER_DIALOG_MS);
    return () => clearTimeout(timer);
  }, []);
  const { devices, told, missing, take, leaveOut } = shipment;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <ScanField
          field={scanField} label="Scan a device" description={`An ${order.product_device_model} serial number, then Enter`}
          placeholder={`202505${order.product_device_model}123456B`} onScan={take}
        />
        <CandidateField order={order.id} taken={devices.taken} disabled={missing <= 0} onPick={take} />
      </SimpleGrid>
      <ShipmentDeviceList devices={devices} count={order.quantity} refused={told} onTakeOut={leaveOut} />
    </>
  );
}

/** Takes the devices of a device model's order by scanner or choice, maps them to the customer and fulfils the order, all or none. */
export function FulfilForm({ order, onClose }: { order: Order; onClose: () => void }) {
  useFocusReturn();
  const [isAdding, setIsAdding] = useState(false);
  const { form, shipment, problem, submit, isPending } = useFulfilForm(order, onClose);
  // A slip beside the dialog must not throw the scans away.
  const isEmpty = shipment.devices.taken.length === 0;
  return (
    <Modal opened onClose={onClose} size="xl" centered title={`Fulfil order ${order.id}`} closeOnClickOutside={isEmpty} closeOnEscape={isEmpty && !isAdding}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{describe(order)}. The devices are mapped to the customer below, all of them or none.</Text>
          <DeviceFields order={order} shipment={shipment} />
          <MappedCustomerFields form={form} picker={{ onAdding: setIsAdding }} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            {INPUTS.map(({ name, ...input }) => <TextInput key={name} required autoComplete="off" {...input} {...form.getInputProps(name)} />)}
          </SimpleGrid>
          {problem && <Alert color="red" variant="outline" role="alert">{problem}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>Cancel</Button>
            <Button type="submit" loading={isPending}>Fulfil and map</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
