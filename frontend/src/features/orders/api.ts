/** What the Orders page asks of the server. */
import type { MappedCustomerInput } from '../../shared/customers/picked';
import { http, withIdempotencyKey } from '../../shared/http';
import type { components } from '../../shared/schema';

type Shapes = components['schemas'];
export type Order = Shapes['OrderRow'];
export type OrderPage = Shapes['OrderPage'];
/** An order with what happened to it, newest first. */
export type OneOrder = Shapes['OneOrder'];
export type OrderStep = Shapes['OrderStep'];
export type OrderStatus = Shapes['OrderStatusEnum'];
export const ORDER_STATUSES = ['placed', 'confirmed', 'fulfilled', 'cancelled'] as const satisfies OrderStatus[];

/** What the order of a device model is fulfilled with. */
export type Shipment = MappedCustomerInput & {
  devices: string[];
  licenseUrl: string;
  versionDetails: string;
};

export type OrderParams = Record<string, string | number | undefined>;

export async function getOrders(params: OrderParams, signal?: AbortSignal): Promise<OrderPage> {
  const { data } = await http.get<OrderPage>('/api/orders/', { params, signal });
  return data;
}

export async function getOrder(id: number, signal?: AbortSignal): Promise<OneOrder> {
  const { data } = await http.get<OneOrder>(`/api/orders/${id}/`, { signal });
  return data;
}

async function move(id: number, step: 'confirm' | 'fulfil' | 'cancel', body: object, key: string): Promise<void> {
  await http.post(`/api/orders/${id}/${step}/`, body, withIdempotencyKey(key));
}

export const confirmOrder = (id: number, key: string) => move(id, 'confirm', {}, key);
export const cancelOrder = (id: number, key: string) => move(id, 'cancel', {}, key);
/** With a shipment exactly when the product is a device model. */
export const fulfilOrder = (id: number, shipment: Shipment | null, key: string) => move(id, 'fulfil', shipment ?? {}, key);

/** Says whom the order is for; null takes the customer off it. */
export async function setOrderCustomer(id: number, customer: number | null, key: string): Promise<void> {
  await http.post(`/api/orders/${id}/customer/`, { customer }, withIdempotencyKey(key));
}

/** Serials of devices that may go out with the order, oldest first. */
export async function getCandidates(id: number, search: string, signal?: AbortSignal): Promise<string[]> {
  const { data } = await http.get<Shapes['Candidates']>(`/api/orders/${id}/candidates/`, {
    params: { search: search || undefined }, signal,
  });
  return data.data.map(({ serialnumber }) => serialnumber);
}
