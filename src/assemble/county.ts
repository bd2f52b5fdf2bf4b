const COUNTY = /^(?:附件\d*[:：]?|中国共产党|中共|\d{4}年)*(\p{Script=Han}{1,6}?(?:自治县|县|旗|市|区))/u;

/** The county a printed name starts with (`平罗县农业农村局本级`, `附件2：平罗县…`), empty where none does. */
export const countyOf = (printedName: string): string => COUNTY.exec(printedName)?.[1] ?? '';
