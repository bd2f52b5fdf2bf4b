/** A date of ISO 8601 as cells of type `d` hold it → its serial number; not a number where it is none. */
export function isoSerial(text: string, date1904: boolean): number {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match || text === '') return Number.NaN;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  // Before the 1st of March 1900 Excel is a day behind, as it knows a 29th of February.
  return days - (days < 61 ? 1 : 0) - (date1904 ? 1_462 : 0) + time;
}
