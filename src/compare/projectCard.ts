import { type Corpus, groupBy, required } from '../corpus/corpus.ts';
import { cellOf, pageOf } from '../corpus/links.ts';
import { indicatorGroups } from '../facts/indicatorGroups.ts';
import { countStates, totalMoney } from '../facts/outcomes.ts';
import { perVillage } from '../facts/perVillage.ts';
import { countyLabel } from '../facts/worlds.ts';
import type { PrintedIndicator, TableFields } from '../model/documentTables.ts';
import { FUNDING_ROWS, type KnownFundingRow } from '../model/fundingRows.ts';
import { classPlace } from '../model/indicatorClasses.ts';
import { UNREPORTED } from '../model/outcomeStates.ts';
import type { Place, PrintedAmount, PrintedText } from '../model/printed.ts';
import type { Project } from '../model/site.ts';
import { TEXT_FIELDS } from '../model/textFields.ts';
import { ABSENT, bracketed } from '../values/absent.ts';
import { groupDigits } from '../values/amount.ts';
import { sayAmount } from '../words/amount.ts';
import { amountState, STATE_WORDS, textState } from '../words/fieldState.ts';
import { sayStates } from '../words/sayStates.ts';
import { sayTarget } from '../words/sayTarget.ts';
import { partOfPart, shownFunding } from '../words/shownFields.ts';
import { checkableOf, verifiability } from '../words/verifiability.ts';
import { yearName } from '../words/year.ts';
import { type CompareCard, type CompareLine, type CompareRow, printedYear } from './compareCard.ts';

/** Longer printed texts are cut here; the page of the project has them whole. */
const LONGEST_TEXT = 160;

const FIRST_CLASS = 10;

type Cell = (place: Place | undefined) => Pick<CompareLine, 'cell'>;

/** What a comparison shows of a project: money, who, purpose, indicators by class; every printed value with its cell. */
export function projectCard(corpus: Corpus, project: Project): CompareCard {
  const { funding, fields } = project;
  const unit = required(corpus.unitById, project.unitId);
  const document = required(corpus.documentById, project.documentId);
  const cell: Cell = (place) => (place ? { cell: cellOf(document, project, place) } : {});
  const villages = perVillage(project);
  return {
    kind: 'project',
    id: project.id,
    name: project.name,
    href: pageOf(project),
    about: `${unit.name}\u00a0· ${yearName(project.fiscalYear)}`,
    county: countyLabel(project.county),
    years: [printedYear(project.fiscalYear)],
    documents: [document.id],
    rows: [
      {
        ...row(
          '花多少',
          0,
          shownFunding(funding).map((shown) => fundingLine(shown, funding[shown.key], cell)),
        ),
        ruler: { note: MONEY_RULER, none: STATE_WORDS.absent },
      },
      ...(villages
        ? [
            {
              ...row('平均每个村', 1, [
                {
                  text: villages.said,
                  ...sizeOf(villages.yuan),
                  ...(villages.printedRate && { note: `表上另印着：${villages.printedRate}` }),
                },
              ]),
              ruler: {
                note: `总额除以印出的村数，只是平均数，不是补助标准；只算这一个项目，同一单位名称相近的别的项目没有算进来。${MONEY_RULER}`,
                none: '算不出',
              },
            },
          ]
        : []),
      ...fieldRows(fields, cell),
      ...indicatorGroups(project.indicators)
        .flatMap(({ subgroups }) => subgroups)
        .map(({ level2, indicators }) =>
          row(
            level2,
            FIRST_CLASS + classPlace(level2),
            indicators.map((indicator) => indicatorLine(indicator, cell)),
          ),
        ),
      ...outcomeRows(corpus, project),
    ],
  };
}

/** After everything that was promised. */
const LAST = 99;

/** What the office says became of the project, where its self-evaluation is here. */
function outcomeRows(corpus: Corpus, project: Project): CompareRow[] {
  const link = corpus.linkOfProject.get(project.id);
  if (!link) return [];
  const result = required(corpus.resultById, link.resultId);
  const document = required(corpus.documentById, result.documentId);
  const cell: Cell = (place) => (place ? { cell: cellOf(document, result, place) } : {});
  return [
    {
      ...row('后来怎样（单位自评）', LAST, [
        amountLine('全年执行', totalMoney(result)?.executed, cell),
        {
          label: '指标',
          text: sayStates(countStates([link])),
          href: pageOf(result),
          note: '单位填的完成值和承诺比，本站没有核对',
          tone: 'words',
        },
      ]),
      without: UNREPORTED,
    },
  ];
}

const row = (key: string, order: number, lines: CompareLine[]): CompareRow => ({ key, order, lines });

/** The rows of text fields, each with the fields that stand in it. */
function fieldRows(fields: TableFields, cell: Cell): CompareRow[] {
  const compared = TEXT_FIELDS.flatMap((field) =>
    field.compared && (field.compared.always || fields[field.key]) ? [{ ...field, ...field.compared }] : [],
  ).sort((a, b) => a.order - b.order);
  return [...groupBy(compared, (field) => field.row)].map(([name, members]) =>
    row(
      name,
      members[0]?.order ?? 0,
      members.map(({ key, label, alone }) => textLine(alone ? '' : label, fields[key], cell)),
    ),
  );
}

/** A row of money; the bar of a card is as long as its total. */
function fundingLine(shown: KnownFundingRow, amount: PrintedAmount | undefined, cell: Cell): CompareLine {
  const order = FUNDING_ROWS.indexOf(shown);
  return shown.partOf === undefined
    ? { ...amountLine('', amount, cell), order, ...sizeOf(amount?.yuan) }
    : { ...amountLine(`${partOfPart(shown)}${shown.label}`, amount, cell), order };
}

const MONEY_RULER = '条形只比印出的钱数，各列同一把尺子；范围和年度不同的，长短不等于谁多谁少';

const sizeOf = (yuan: string | null | undefined) => (yuan ? { size: Number(yuan) } : {});

const labelled = (label: string) => (label === '' ? {} : { label });

function amountLine(label: string, amount: PrintedAmount | undefined, cell: Cell): CompareLine {
  const state = amountState(amount);
  if (state !== 'value' || !amount?.yuan) {
    return { ...labelled(label), text: state === 'value' ? '' : STATE_WORDS[state], tone: 'state' };
  }
  const text = sayAmount(amount.yuan);
  const exact = `${groupDigits(amount.yuan)} 元`;
  return {
    ...labelled(label),
    text,
    ...cell(amount.places[0]),
    ...(label === '' && exact !== text && { note: exact }),
  };
}

function textLine(label: string, field: PrintedText | undefined, cell: Cell): CompareLine {
  const state = textState(field);
  if (state !== 'value' || !field) {
    return { ...labelled(label), text: state === 'value' ? '' : STATE_WORDS[state], tone: 'state' };
  }
  const cut = field.text.length > LONGEST_TEXT;
  return {
    ...labelled(label),
    tone: 'words',
    text: cut ? `${field.text.slice(0, LONGEST_TEXT)}……` : field.text,
    ...cell(field.places[0]),
    ...(cut && { note: `全文 ${field.text.length} 个字，在项目页上` }),
  };
}

function indicatorLine({ name, target, unpaired }: PrintedIndicator, cell: Cell): CompareLine {
  const notes = [
    sayTarget(target),
    target.kind === 'number' ? null : verifiability(checkableOf(target)).mark,
    unpaired ? '名称与值是否对应，看不出来' : null,
  ].filter((note) => note !== null);
  return {
    label: name.text || bracketed(ABSENT.indicatorName),
    ...(target.printed === ''
      ? { text: target.kind === 'withheld' ? ABSENT.withheld : ABSENT.blank, tone: 'state' }
      : { text: target.printed, ...cell(target.places[0]) }),
    ...(notes.length > 0 && { note: notes.join('，') }),
  };
}
