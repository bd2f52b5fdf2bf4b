import type { Row } from '../../../support/publish.ts';
import type { DescribedText } from '../describe/described.ts';
import type { FormContent, IndicatorEntry } from '../describe/formContent.ts';
import { inventBreaks } from './inventBreaks.ts';
import { inventFunding } from './inventedAmounts.ts';
import type { InventedForm } from './inventedForms.ts';
import { inventTarget } from './inventedTargets.ts';
import {
  BASES,
  DESCRIPTIONS,
  NAME_BEGINNINGS,
  NAME_MIDDLES,
  SENTENCES,
  SUBJECTS,
  TAILS,
  UNITS,
} from './inventedWords.ts';
import type { SeededRandom } from './seededRandom.ts';

/** One invented project as its form prints it, and its rows of public data, without places. */
export interface InventedProject {
  content: FormContent;
  project: Row;
  indicators: Row[];
}

const YEAR = 2024;

/** Fills a known form in. `number` makes the project's name its own. */
export function inventContent(random: SeededRandom, form: InventedForm, number: number): InventedProject {
  const name = `${random.pick(['', '2024年', '2024 年'])}${random.pick(SUBJECTS)}${random.pick(TAILS)}${number}`;
  const unit = random.pick(UNITS);
  const objective = Array.from({ length: random.whole(1, 3) }, () => random.pick(SENTENCES)).join('');
  const funding = inventFunding(random, form.currency, form.places);
  const purpose = form.template === 'hebei-project' ? random.pick(SENTENCES) : '';
  const code = form.template === 'hebei-project' ? `13073024P0088${random.whole(10000000, 99999999)}` : '';
  const prints = (field: string) => form.labels[field] !== undefined;
  const values: Record<string, string> = {
    name,
    objective,
    code,
    purpose,
    total: funding.total.text,
    fiscalAppropriation: funding.fiscal.text,
    otherFunds: funding.other.text,
    supervisingDepartment: form.coded ? `055-${unit}` : unit,
    implementingUnit: prints('implementingUnit') ? unit : `816001${unit}`,
    attribute: '0101-一年期项目',
    period: random.pick(['1年', '99 年']),
    supervisingOffice: '07-农业与自然资源室',
    currencyUnit: `单位：${form.currency}`,
    ...{ 'schedule.1': '25%', 'schedule.2': '50%', 'schedule.3': '75%', 'schedule.4': '100%' },
  };
  const entries = inventEntries(random, form);
  return {
    content: {
      above:
        form.template === 'hebei-project'
          ? [{ kind: 'paragraph', text: `${number}.${name}绩效目标表`, set: 'title', gapAbove: true }]
          : form.above(YEAR, unit),
      labels: broken(random, form.labels, 0.15),
      values: broken(random, purpose === '' ? withoutHebei(values) : values, 0.3),
      columnHeads: broken(random, form.heads, 0.15),
      ...(form.block === undefined ? {} : { block: inventBreaks(random, form.block, 0.6) }),
      entries: entries.map(({ entry }) => entry),
    },
    project: {
      name: name.replaceAll(' ', ''),
      code,
      fiscal_year: String(YEAR),
      supervising_department: prints('supervisingDepartment') ? unit : '',
      supervising_department_code: form.coded ? '055' : '',
      supervising_office: prints('supervisingOffice') ? '07-农业与自然资源室' : '',
      implementing_unit: unit,
      attribute: prints('attribute') ? '0101-一年期项目' : '',
      period: prints('period') ? (values.period ?? '').replaceAll(' ', '') : '',
      total_printed: funding.total.text,
      total_yuan: funding.total.yuan,
      fiscal_yuan: prints('fiscalAppropriation') ? funding.fiscal.yuan : '',
      other_yuan: prints('otherFunds') ? funding.other.yuan : '',
      purpose: purpose.replaceAll(' ', ''),
      objective: objective.replaceAll(' ', ''),
    },
    indicators: entries
      .flatMap(({ row }) => (row ? [row] : []))
      .map((row, index) => ({ ...row, position: String(index + 1) })),
  };
}

/** 资金用途 stands in a row without a label: only its value says whether a form prints it; so does the unit over the table. */
function withoutHebei({ purpose: _purpose, currencyUnit: _unit, ...values }: Record<string, string>) {
  return values;
}

const broken = (random: SeededRandom, texts: Readonly<Record<string, string>>, share: number) =>
  Object.fromEntries(
    Object.entries(texts).map(([field, text]): [string, DescribedText] => [field, inventBreaks(random, text, share)]),
  );

/** One entry a printed row, with its row of data; a class without an indicator has none. */
function inventEntries(random: SeededRandom, form: InventedForm): { entry: IndicatorEntry; row?: Row }[] {
  const marked = form.classes.some(({ level2 }) => level2.some(([printed]) => printed.includes('必填')));
  return form.classes.flatMap((level1) =>
    level1.level2.flatMap(([printed, text], place) => {
      const count = random.pick([1, 1, 1, 2, 3]);
      return Array.from({ length: count }, (_, index) => {
        const classes: IndicatorEntry = {
          ...(place === 0 && index === 0 ? { level1: inventBreaks(random, level1.printed, 0.3) } : {}),
          ...(index === 0 ? { level2: inventBreaks(random, printed, 0.3) } : {}),
        };
        const blank = count === 1 && random.chance(0.1);
        if (blank) return { entry: classes };
        const { entry, row } = inventIndicator(random, form, text);
        const required = marked ? String(printed.includes('必填')) : '';
        return { entry: { ...classes, ...entry }, row: { ...row, level1: level1.text, level2: text, required } };
      });
    }),
  );
}

function inventIndicator(
  random: SeededRandom,
  form: InventedForm,
  level2: string,
): { entry: IndicatorEntry; row: Row } {
  const name = `${random.pick(NAME_BEGINNINGS)}${random.pick(NAME_MIDDLES)}`;
  const target = random.chance(0.05) ? { text: '' } : inventTarget(random, name, level2);
  const has = (role: string) => form.heads[role] !== undefined;
  const description = has('description') ? random.pick(DESCRIPTIONS) : '';
  const basis = has('basis') ? random.pick(BASES) : '';
  const isLongNumber = /^\d{4,}\D*$/.test(target.text);
  return {
    entry: {
      name: inventBreaks(random, name, 0.3),
      target: isLongNumber ? inventBreaks(random, target.text, 0.5) : { text: target.text },
      ...(description === '' ? {} : { description: inventBreaks(random, description, 0.3) }),
      ...(basis === '' ? {} : { basis: { text: basis } }),
      ...(has('note') ? { note: { text: String(random.whole(1, 30)) } } : {}),
    },
    row: {
      name: name.replaceAll(' ', ''),
      description,
      target_printed: target.text,
      comparator: target.comparator ?? '',
      number: target.number ?? '',
      number_upper: target.upper ?? '',
      measurement_unit: target.unit ?? '',
      basis,
    },
  };
}
