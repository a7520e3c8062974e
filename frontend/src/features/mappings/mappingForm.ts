/** Fields of the mapping form, their rules, and where the server's refusals belong. */
import * as z from 'zod/mini';
import { ApiError, formErrors } from '../../shared/http';
import { mappingFields } from '../../shared/mappingRules';
import { isUpiProSerial } from '../../shared/status/serials';
import type { Mapping, MappingInput } from './api';

export const mappingFormSchema = z.object({
  serialnumber: z.string().check(
    z.trim(),
    z.minLength(1, 'Choose a device.'),
    z.refine((serial) => !serial || isUpiProSerial(serial), 'This is no serial number.'),
  ),
  ...mappingFields,
});

export type MappingFormValues = z.input<typeof mappingFormSchema>;

export function emptyMapping(serialnumber: string): MappingFormValues {
  return { serialnumber, uniqueIdentifier: '', customerCode: '', customerName: '', company: '', licenseUrl: '', versionDetails: '' };
}

export function valuesOf(mapping: Mapping): MappingFormValues {
  return {
    serialnumber: mapping.upiDeviceSerialNumber,
    uniqueIdentifier: mapping.uniqueIdentifier,
    customerCode: String(mapping.customerCode),
    customerName: mapping.customerName,
    company: mapping.company,
    licenseUrl: mapping.cLicenseURL,
    versionDetails: mapping.versionDetails,
  };
}

export function inputOf(values: MappingFormValues): MappingInput {
  const given = mappingFormSchema.parse(values);
  return { ...given, customerCode: Number(given.customerCode) };
}

/** Field errors of a refusal; one that speaks about the device stands beside the serial. */
export function refusedFields(error: unknown): Record<string, string> {
  const fields = formErrors(error, { cLicenseURL: 'licenseUrl', serialNumber: 'serialnumber', devicetype: 'serialnumber' });
  if (Object.keys(fields).length > 0 || !(error instanceof ApiError)) return fields;
  const isAboutDevice = error.word === 'duplicate' || error.status === 404 || /serial|device|regist|approved|deactivated/i.test(error.message);
  return isAboutDevice && error.status >= 400 && error.status < 500 && error.status !== 403 ? { serialnumber: error.message } : {};
}
