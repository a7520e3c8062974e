/** Fields of the product form, their rules and what is sent. */
import * as z from 'zod/mini';
import type { Product, ProductFields } from './api';

const LARGEST_STOCK = 2_147_483_647;
const LONGEST_NAME = 200;

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];
const LARGEST_PICTURE = 5 * 1024 * 1024;

export const productFormSchema = z.object({
  name: z.string().check(
    z.trim(), z.minLength(1, 'The name is needed.'), z.maxLength(LONGEST_NAME, `The name may have at most ${LONGEST_NAME} characters.`),
  ),
  description: z.string(),
  category: z.string(),
  price: z.string().check(
    z.trim(),
    z.minLength(1, 'The price is needed.'),
    z.refine((price) => !price || /^\d{1,8}(\.\d{1,2})?$/.test(price), 'A price such as 1200 or 49.50, at most 99999999.99.'),
    z.refine((price) => Number(price) !== 0 || !price, 'The price must be above zero.'),
  ),
  quantity: z.string().check(
    z.trim(),
    z.minLength(1, 'The stock is needed; 0 when there is none.'),
    z.refine((count) => !count || (/^\d{1,10}$/.test(count) && Number(count) <= LARGEST_STOCK), `A whole number up to ${LARGEST_STOCK}.`),
  ),
  device_model: z.string(),
  is_active: z.boolean(),
});

export type ProductFormValues = z.input<typeof productFormSchema>;

export const NEW_PRODUCT: ProductFormValues = {
  name: '', description: '', category: 'other', price: '', quantity: '', device_model: '', is_active: true,
};

export function valuesOf(product: Product): ProductFormValues {
  const { name, description, category, price, quantity, device_model, is_active } = product;
  return { name, description, category, price, quantity: String(quantity), device_model, is_active };
}

export function fieldsOf(values: ProductFormValues): ProductFields {
  const given = productFormSchema.parse(values);
  return { ...given, quantity: Number(given.quantity) };
}

/** Only what differs from before. */
export function changedFields(values: ProductFormValues, before: ProductFormValues): Partial<ProductFields> {
  const [now, then] = [fieldsOf(values), fieldsOf(before)];
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== then[name as keyof ProductFields]));
}

/** Why this file cannot be the picture, or null; the server looks into it again. */
export function pictureProblem(file: File): string | null {
  if (!PICTURE_TYPES.includes(file.type)) return `${file.name} is no JPEG, PNG, WebP or GIF picture.`;
  if (file.size > LARGEST_PICTURE) return `${file.name} has more than 5 MB.`;
  return file.size === 0 ? `${file.name} is empty.` : null;
}
