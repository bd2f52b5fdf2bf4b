import type { Finding } from '../model/finding.ts';

/** How much a reader should make of a finding. Neither word says that somebody did something wrong. */
export const SEVERITY_WORDS: Readonly<Record<Finding['severity'], string>> = {
  notice: '提示',
  warning: '待核实',
};
