import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { classRows } from '../../src/exports/blankForm/classRows.ts';
import { blankForm } from '../../src/exports/blankForm.ts';
import { blankTemplates } from '../../src/exports/blankForms.ts';
import { INDICATOR_CLASSES } from '../../src/model/indicatorClasses.ts';
import type { BlankTemplate } from '../../src/recognise/template.ts';
import { fillForm, seeForm } from '../exports/support/fillForm.ts';
import { cellsOf, indicatorsOf, keyedIn, PERCENTS } from '../exports/support/keyIn.ts';
import { process, publishedRows } from '../support/publish.ts';

/** As a spreadsheet program saves it that keeps no borders and writes numbers as numbers. */
function savedElsewhere(template: BlankTemplate, values: Readonly<Record<string, string>>): Uint8Array {
  const { sheet } = seeForm(blankForm(template));
  for (const [address, text] of Object.entries(values)) {
    sheet[address] = /^\d+(\.\d+)?$/.test(text) ? { t: 'n', v: Number(text) } : { t: 's', v: text };
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '录入');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

describe.each(blankTemplates.map((template) => [template.title, template] as const))(
  'the blank form of %s',
  (_, template) => {
    it('is the same bytes each time', () => {
      expect(Buffer.compare(blankForm(template), blankForm(template))).toBe(0);
    });

    it('names no project as it stands', async () => {
      const { site, tables } = await process({ 'blank.xlsx': blankForm(template) });
      expect(site.projects).toEqual([]);
      expect(tables[0]?.tables.map(({ template }) => template)).toEqual([null]);
      expect(tables[0]?.notes).toEqual([]);
    });

    it.each([
      ['with its borders', fillForm.bind(null, blankForm(template))],
      ['saved without borders', savedElsewhere.bind(null, template)],
    ])('keyed in and %s is read whole', async (_, save) => {
      const { form, values, fields, funding } = keyedIn(template);
      const indicators = indicatorsOf(template, form);
      const found = await process({ 'keyed.xlsx': save({ ...values, ...cellsOf(indicators) }) });
      const [project, ...more] = found.site.projects;
      expect(more).toEqual([]);
      const compact = (text: string) => text.replace(/\s/g, '');
      for (const [key, text] of Object.entries(fields)) {
        expect([key, compact(project?.fields[key as keyof typeof project.fields]?.text ?? '')]).toEqual([
          key,
          compact(text),
        ]);
      }
      expect(Object.fromEntries(Object.entries(project?.funding ?? {}).map(([key, { yuan }]) => [key, yuan]))).toEqual(
        funding,
      );
      const steps = template.fields.flatMap((rule) => (rule.kind === 'schedule' ? rule.steps : []));
      expect(project?.schedule.map(({ label, printed }) => [label, printed])).toEqual(
        steps.map((step, index) => [step, PERCENTS[index]]),
      );
      expect(
        publishedRows(found, 'indicators').map(({ level2, name, target_printed, description, basis }) =>
          [level2, name, target_printed, description, basis].filter(Boolean),
        ),
      ).toEqual(
        indicators.map(({ level2, cells }) => {
          const by = (wanted: string) => cells.find(({ role }) => role === wanted)?.text ?? '';
          return [level2, by('name'), by('target'), by('description'), by('basis')].filter(Boolean);
        }),
      );
      expect(project?.indicators.map(({ level1 }) => level1.text)).toEqual(
        indicators.map(({ level2 }) => INDICATOR_CLASSES.find(({ name }) => name === level2)?.under ?? '产出指标'),
      );
      expect(
        found.tables[0]?.tables[0]?.rows.flatMap(({ cells }) => cells).filter(({ to }) => to === 'unplaced'),
      ).toEqual([]);
      expect(found.findings.map(({ code }) => code).filter((code) => /^(?:document|table)/.test(code))).toEqual([]);
    });

    it('keyed in here and there gives each indicator its own class and names the classes left empty', async () => {
      const { form, values } = keyedIn(template);
      const indicators = indicatorsOf(template, form, [1]).filter((_, index) => index % 2 === 0);
      const found = await process({
        'keyed.xlsx': fillForm(blankForm(template), { ...values, ...cellsOf(indicators) }),
      });
      expect(publishedRows(found, 'indicators').map(({ level2 }) => level2)).toEqual(
        indicators.map(({ level2 }) => level2),
      );
      expect(found.site.projects[0]?.emptyRowCount).toBe(indicatorsOf(template, form, [0]).length - indicators.length);
    });

    it('keyed in without the unit of money publishes no amount and says so', async () => {
      const { form, values } = keyedIn(template);
      const { [form.at('单位：')]: _, ...others } = values;
      const { site, findings } = await process({
        'keyed.xlsx': fillForm(blankForm(template), { ...others, ...cellsOf(indicatorsOf(template, form)) }),
      });
      expect(site.projects[0]?.fields.fiscalYear?.text).toBe('2024');
      expect(Object.values(site.projects[0]?.funding ?? {}).map(({ yuan }) => yuan)).not.toContainEqual(
        expect.anything(),
      );
      expect(findings.map(({ code }) => code)).toContain('project/unreadable-amount');
    });

    it('keyed in without the year keeps the unit of money and names no year', async () => {
      const { form, values } = keyedIn(template);
      const { [form.at('（        年度）')]: _, ...others } = values;
      const { site } = await process({
        'keyed.xlsx': fillForm(blankForm(template), { ...others, ...cellsOf(indicatorsOf(template, form)) }),
      });
      expect(site.projects.map(({ fiscalYear, currencyUnit }) => [fiscalYear, currencyUnit])).toEqual([[null, '万元']]);
    });

    it('keyed in without a project name is shown as printed and makes no project', async () => {
      const { form, values } = keyedIn(template);
      const { [form.rightOf(form.at('项目名称'))]: _, ...others } = values;
      const { site, findings } = await process({
        'keyed.xlsx': fillForm(blankForm(template), { ...others, ...cellsOf(indicatorsOf(template, form)) }),
      });
      expect(site.projects).toEqual([]);
      const unread = findings.find(({ code }) => code === 'table/unread');
      expect(unread?.message).toContain(`像“${template.title}”，但没有项目名称，原样保留`);
    });
  },
);

it('offers every declared form a class order in which it is printed and no class twice', () => {
  for (const { costLevel, id } of blankTemplates) {
    const names = classRows({ costLevel }).flatMap(({ level1, level2 }) => [level1, ...level2]);
    expect([id, new Set(names).size]).toEqual([id, names.length]);
    expect(names).toContain('成本指标');
    expect(names.includes('经济成本指标')).toBe(costLevel === 1);
  }
});

it('copied to a second sheet for a second project gives two projects, each with its own name', async () => {
  const [template] = blankTemplates as [BlankTemplate];
  const { form, values } = keyedIn(template);
  const book = utils.book_new();
  for (const name of ['甲项目', '乙项目']) {
    const { sheet } = seeForm(
      fillForm(blankForm(template), {
        ...values,
        ...cellsOf(indicatorsOf(template, form)),
        [form.rightOf(form.at('项目名称'))]: name,
      }),
    );
    utils.book_append_sheet(book, sheet, name);
  }
  const { site } = await process({ 'two.xlsx': new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })) });
  expect(site.projects.map(({ name, fiscalYear }) => [name, fiscalYear])).toEqual([
    ['甲项目', 2024],
    ['乙项目', 2024],
  ]);
});
