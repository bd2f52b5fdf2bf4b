const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether digits are a day of the last century or of this one, `19900307`. */
export function isCalendarDate(digits: string): boolean {
  const [, year = 0, month = 0, day = 0] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(digits)?.map(Number) ?? [];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}
