/** Whether a printed value is of a few characters, which are not broken in two on a phone: `100%`. */
export const isShort = (printed = ''): boolean => printed.length <= 8;
