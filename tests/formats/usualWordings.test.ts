import { describe, expect, it } from 'vitest';
import { caseForms } from '../recognise/honesty/caseForms.ts';
import { judge } from '../recognise/honesty/judge.ts';
import { usualWordings } from '../recognise/honesty/kinds/labels.ts';
import { documentWriters } from './writers/documentWriters.ts';

const forms = (await caseForms(1)).flat();

/** With merged cells, of a text format and of a workbook. */
const writers = documentWriters.filter(({ like }) => ['a clean web page', 'the xlsx library'].includes(like));

describe.each(writers.map((writer) => [writer.like, writer] as const))(
  'a form in the words of another, as %s',
  (_, writer) => {
    it.each(usualWordings.map((kind) => [kind.name, kind] as const))('%s', async (_, kind) => {
      const judged = await Promise.all(
        forms.map(async (form) => ({ form: form.name, ...(await judge(kind, form, form, writer, 1)) })),
      );
      const concerned = judged.filter(({ verdict }) => verdict !== undefined);
      expect(concerned.length).toBeGreaterThan(0);
      expect(concerned.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
    });
  },
);
