/** First words of the queries that show a customer, its devices and its orders. */
export const SHOW_CUSTOMERS = ['customers', 'customer', 'duplicates', 'mappings', 'orders', 'order'];
