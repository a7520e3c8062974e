/** Fields of the mapping form, their rules, and where the server's refusals belong. */
import * as z from 'zod/mini';
import { besideShown, mappedCustomerInput, mappedCustomerRules, NO_MAPPED_CUSTOMER, type MappedCustomer } from '../../shared/customers/picked';
import { ApiError, formErrors } from '../../shared/http';
import { mappingFields } from '../../shared/mappingRules';
import { isUpiProSerial } from '../../shared/status/serials';
import type { Mapping, MappingInput } from './api';

const { uniqueIdentifier, licenseUrl, versionDetails } = mappingFields;

const deviceSchema = z.object({
  serialnumber: z.string().check(
    z.trim(),
    z.minLength(1, 'Choose a device.'),
    z.refine((serial) => !serial || isUpiProSerial(serial), 'This is no serial number.'),
  ),
  uniqueIdentifier, licenseUrl, versionDetails,
});

export interface MappingFormValues extends MappedCustomer {
  serialnumber: string;
  uniqueIdentifier: string;
  licenseUrl: string;
  versionDetails: string;
}

/** What must hold now: that depends on whether the customer is chosen or plain text (`isText`). */
export const mappingSchema = (values: MappingFormValues, isText: boolean) =>
  z.object({ ...deviceSchema.shape, ...mappedCustomerRules(values, isText) });

export function emptyMapping(serialnumber: string): MappingFormValues {
  return { serialnumber, ...NO_MAPPED_CUSTOMER, uniqueIdentifier: '', licenseUrl: '', versionDetails: '' };
}

export function valuesOf(mapping: Mapping): MappingFormValues {
  return {
    serialnumber: mapping.upiDeviceSerialNumber,
    customer: NO_MAPPED_CUSTOMER.customer,
    customerName: mapping.customerName,
    company: mapping.company,
    customerCode: String(mapping.customerCode),
    uniqueIdentifier: mapping.uniqueIdentifier,
    licenseUrl: mapping.cLicenseURL,
    versionDetails: mapping.versionDetails,
  };
}

export function inputOf(values: MappingFormValues): MappingInput {
  return { ...deviceSchema.parse(values), ...mappedCustomerInput(values) };
}

/** Field errors of a refusal; one that speaks about the device stands beside the serial. */
export function refusedFields(error: unknown, values: MappingFormValues, isText: boolean): Record<string, string> {
  const told = formErrors(error, { cLicenseURL: 'licenseUrl', serialNumber: 'serialnumber', devicetype: 'serialnumber' });
  const fields = besideShown(told, values, isText);
  if (Object.keys(fields).length > 0 || !(error instanceof ApiError)) return fields;
  const isAboutDevice = error.word === 'duplicate' || error.status === 404 || /serial|device|regist|approved|deactivated/i.test(error.message);
  return isAboutDevice && error.status >= 400 && error.status < 500 && error.status !== 403 ? { serialnumber: error.message } : {};
}
