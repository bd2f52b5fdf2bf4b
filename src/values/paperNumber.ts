/** The number of a budget paper that opens a name, with the town that quotes it: 官厅镇怀财字【2024】7号, 财预〔2015〕88号. */
export const PAPER_NUMBER = /^\p{Script=Han}{0,10}\s*[【〔[（(]\s*(?:19|20)\d{2}\s*[】〕\]）)]\s*\d{1,4}\s*号/u;
