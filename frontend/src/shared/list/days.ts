/** Between the viewer's own days and the instants the server filters by. */
import dayjs from 'dayjs';

/** First instant of the viewer's day, or undefined for no day. */
export function dayStart(day: string): string | undefined {
  return day ? dayjs(day).startOf('day').toISOString() : undefined;
}

/** Last microsecond of the viewer's day: the server's filters are inclusive to the microsecond. */
export function dayEnd(day: string): string | undefined {
  return day ? dayjs(day).endOf('day').toISOString().replace('.999Z', '.999999Z') : undefined;
}

export function shownTime(iso: string | null | undefined): string {
  return iso ? dayjs(iso).format('D MMM YYYY, HH:mm') : '';
}

export function shownDay(day: string): string {
  return dayjs(day).format('D MMM YYYY');
}
