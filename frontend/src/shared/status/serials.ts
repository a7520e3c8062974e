/** What a serial number looks like and what it tells, by the server's patterns. */
export { isStandardSerial as isUpiPlusSerial, isUpiProSerial, lineOf as deviceTypeOf } from '../serialPattern';
