import type { InferenceRules } from '../../model/settings.ts';
import { gatheredForPages } from '../handedToPages.ts';

/** What the page that reads dropped files gets from the build. */
export interface ReaderData {
  /** The rules of this site by which it infers what tables do not print. */
  rules: InferenceRules;
  /** The fingerprint of the reading code, which parsed tables carry. */
  reader: string;
}

/** The same from what the command has gathered. */
export const readerData = (): ReaderData => {
  const { rules, reader } = gatheredForPages();
  return { rules, reader };
};
