/** First words of the queries that show a customer, its devices, its orders and its entries at the gate. */
export const SHOW_CUSTOMERS = ['customers', 'customer', 'duplicates', 'mappings', 'orders', 'order', 'submissions', 'submission'];
