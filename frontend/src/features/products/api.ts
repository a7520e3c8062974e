/** What the product pages ask of the server. */
import { http, withIdempotencyKey } from '../../shared/http';
import type { components } from '../../shared/schema';

type Shapes = components['schemas'];
export type Product = Shapes['ProductRow'];

export interface ProductPage {
  count: number;
  results: Product[];
}

export interface ProductFields {
  name: string;
  description: string;
  category: string;
  price: string;
  quantity: number;
  is_active: boolean;
  device_model: string;
}

/** What becomes of the picture: the same as before, none, or this file. */
export type PictureChange = 'keep' | 'remove' | File;

export type PlacedOrder = Pick<Shapes['PlacedOrder'], 'order_id' | 'total_amount' | 'status'>;
export type ProductParams = Record<string, string | number | undefined>;

export async function getProducts(params: ProductParams, isMine: boolean, signal?: AbortSignal): Promise<ProductPage> {
  const { data } = await http.get<ProductPage>(isMine ? '/api/products/my_products/' : '/api/products/', { params, signal });
  return data;
}

export async function getProduct(id: string, signal?: AbortSignal): Promise<Product> {
  const { data } = await http.get<Product>(`/api/products/${encodeURIComponent(id)}/`, { signal });
  return data;
}

/** A form with a file part only when there is a new picture; JSON can say that there shall be none. */
function bodyOf(fields: Partial<ProductFields>, picture: PictureChange): object {
  if (picture === 'keep') return fields;
  if (picture === 'remove') return { ...fields, image: null };
  const form = new FormData();
  Object.entries(fields).forEach(([name, value]) => form.append(name, String(value)));
  form.append('image', picture);
  return form;
}

export async function createProduct(fields: ProductFields, picture: PictureChange): Promise<Product> {
  const { data } = await http.post<Product>('/api/products/', bodyOf(fields, picture));
  return data;
}

/** Takes only the fields that were changed: the others, the stock above all, may have changed meanwhile. */
export async function updateProduct(id: number, fields: Partial<ProductFields>, picture: PictureChange): Promise<Product> {
  const { data } = await http.patch<Product>(`/api/products/${id}/`, bodyOf(fields, picture));
  return data;
}

export async function deleteProduct(id: string): Promise<void> {
  await http.delete(`/api/products/${encodeURIComponent(id)}/`);
}

/** Sent while the page goes away: outlives it, and nobody is left to read the answer. */
export function deleteOnLeaving(id: string): void {
  void fetch(`/api/products/${encodeURIComponent(id)}/`, { method: 'DELETE', keepalive: true, credentials: 'same-origin' });
}

export async function placeOrder(order: { product: number; quantity: number; customer?: number }, key: string): Promise<PlacedOrder> {
  const { data } = await http.post<PlacedOrder>('/api/orders/', order, withIdempotencyKey(key));
  return data;
}
