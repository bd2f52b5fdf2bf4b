import { answerProcess } from '../threads/answerProcess.ts';
import { bundleReader } from './bundleReader.ts';

/** Bundles the parts of the page that reads files as one file, and answers with them. */
answerProcess(bundleReader);
