/** What the fields of a mapping must look like, wherever a device is mapped to a customer. */
import * as z from 'zod/mini';

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

const requiredText = (name: string, length: number) =>
  z.string().check(z.trim(), z.minLength(1, `${name} is needed.`), z.maxLength(length, `${name} may have at most ${length} characters.`));

export const mappingFields = {
  uniqueIdentifier: requiredText('The identifier', 64),
  customerCode: z.string().check(
    z.trim(),
    z.minLength(1, 'The customer code is needed.'),
    z.refine((code) => !code || /^0*[1-9][0-9]{0,14}$/.test(code), 'The customer code is a positive whole number.'),
  ),
  customerName: requiredText('The customer name', 128),
  company: requiredText('The company', 128),
  licenseUrl: requiredText('The licence address', 255)
    .check(z.refine((url) => !url || isWebAddress(url), 'A web address starting with http:// or https:// is needed.')),
  versionDetails: requiredText('The version', 32),
};

type MappingField = keyof typeof mappingFields;

interface Input<Name extends MappingField> {
  name: Name;
  label: string;
  inputMode?: 'numeric' | 'url';
  placeholder?: string;
}

/** How the customer of a mapping is shown where it is plain text. */
export const CUSTOMER_INPUTS: Input<'customerName' | 'company' | 'customerCode'>[] = [
  { name: 'customerName', label: 'Customer name' },
  { name: 'company', label: 'Company' },
  { name: 'customerCode', label: 'Customer code', inputMode: 'numeric' },
];

/** The other fields, in the order people fill them in. */
export const MAPPING_INPUTS: Input<'uniqueIdentifier' | 'licenseUrl' | 'versionDetails'>[] = [
  { name: 'uniqueIdentifier', label: 'Unique identifier' },
  { name: 'licenseUrl', label: 'Licence address', inputMode: 'url', placeholder: 'https://' },
  { name: 'versionDetails', label: 'Version' },
];
