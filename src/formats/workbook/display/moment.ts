/** A point in time as a sheet counts it. */
export interface Moment {
  year: number;
  /** 1-based. */
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
  /** Digits of the fraction of a second. */
  fraction: string;
  /** Whole days of the serial number itself, for elapsed time. */
  days: number;
}

/** 9999-12-31. */
const LAST_DAY = 2_958_465;

/**
 * A serial number → date and time. Excel takes 1900 for a leap year: 60 is the 29th of February 1900, 0 the “0th of January”.
 * @param places digits of the second that are shown; null where no time is shown and the day is simply cut off
 */
export function momentOf(serial: number, date1904: boolean, places: number | null): Moment | null {
  if (!(serial >= 0) || serial > LAST_DAY + 1) return null;
  const scale = 10 ** (places ?? 0);
  const exact = Number(serial.toPrecision(15));
  const units =
    places === null
      ? Math.floor(exact) * 86_400
      : Math.round((exact % 1) * 86_400 * scale) + Math.floor(exact) * 86_400 * scale;
  const seconds = Math.floor(units / scale);
  const days = Math.floor(seconds / 86_400);
  const number = days + (date1904 ? 1_462 : 0);
  if (number > LAST_DAY) return null;
  const time = seconds - days * 86_400;
  return {
    ...dayOf(number),
    weekday: (number + 6) % 7,
    hour: Math.floor(time / 3600),
    minute: Math.floor(time / 60) % 60,
    second: time % 60,
    fraction: places ? String(units % scale).padStart(places, '0') : '',
    days,
  };
}

function dayOf(number: number): { year: number; month: number; day: number } {
  if (number === 0) return { year: 1900, month: 1, day: 0 };
  if (number === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(Date.UTC(1900, 0, number > 60 ? number - 1 : number));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
