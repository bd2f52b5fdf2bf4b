import type { Format } from '../format.ts';
import { looksLikeHtml } from './looksLikeHtml.ts';
import { looksLikeMhtml } from './looksLikeMhtml.ts';

/** Saved web pages and fragments, those of Word and Excel and those named .doc or .xls among them. */
export const htmlFormat: Format = {
  id: 'html',
  title: '网页（.html、.mht）',
  extensions: ['.html', '.htm', '.xhtml', '.mht', '.mhtml'],
  matches: (bytes) => looksLikeHtml(bytes) || looksLikeMhtml(bytes),
  load: async () => (await import('./htmlReader.ts')).htmlReader,
};
