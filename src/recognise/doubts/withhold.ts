import { INDICATOR_TEXTS, type PrintedIndicator, type PrintedTable } from '../../model/documentTables.ts';
import type { Place, PrintedAmount, PrintedText } from '../../model/printed.ts';
import { brokenNumber } from '../../values/brokenNumber.ts';
import { compactText } from '../../values/compactText.ts';
import { damagedValue } from '../../values/damagedValue.ts';
import { noValue } from '../../values/noValue.ts';
import { parseTargetValue } from '../../values/targetValue.ts';
import { LETTER } from '../fields/printedText.ts';
import type { WorkCell, WorkTable } from '../workTable.ts';
import { misfit } from './misfit.ts';

/** Characters that turn the order of what follows round, behind one `31` is shown as 13; and one that is lost: `�85%` may be ≥ or ≤.
 * Or a number of which a workbook shows the first digits, `1.3073E+20`. */
const UNSURE = /[\u202b\u202e\u2067\ufffd]|^\s*\d(?:\.\d+)?E\+?\d+\s*$/i;

/** What a project is known by: without it nothing can be said of the rest. */
const IDENTITY: ReadonlySet<string> = new Set(['name', 'code', 'implementingUnit']);

const INDICATOR = /^indicators\.\d+\./;
const NO_UNIT = /^(?:无|[/／\-—–])?$/;

/** Whether a cell of the column of units says one: no `/`, no 无. */
export const saysUnit = ({ text }: Pick<WorkCell, 'text'>): boolean => !NO_UNIT.test(compactText(text));
const TARGET = /\.target$/;
const INDICATOR_NAME = /^indicators\.\d+\.name$/;

/** Shares of the year have no value of their own to be withheld. */
const SCHEDULE = /^schedule\b/;

/** A text that may end with a number on a line of its own, as the objective may not: there it is the number of the page. */
const IS_NAME = /(?:^|\.)(?:name|description)$/;

/**
 * What is no part of an objective, in its cell: the number or foot of a page behind its last sentence, heads and titles of the table, who
 * filled it in, its stamp and watermark, remarks, and what was done the year before.
 */
const GLUED_TO_OBJECTIVE =
  /(?:[。；;.]\s*|\p{Script=Han}\s+)\d{1,3}$|(?:^|[\s。；])[-—–]\s*\d{1,3}\s*[-—–]$|第\s*\d+\s*页|[一二三]级指标\s*[一二三]级指标|目标(?:申报)?表$|(?:填[表报]人|审核人|联系人)[:：]|[\n。；]\s*注[:：]|\d{4}年度?(?:目标)?完成情况[:：]|[(（](?:[公盖签]章|签字)[)）]$|[\n。；;]\s*(?:(?:年度)?绩效指标)$|(?:内部资料|注意保存)$/u;

/** Cells of values of which a reader of the page would not be sure: two numbers in one cell, text turned round, a formula without a value. */
export function doubtfulCells({ rows }: WorkTable, marks: readonly string[] = []): WorkCell[] {
  const values = rows.flatMap(({ cells }) => cells).filter(({ to }) => to === 'field');
  const merged = mergedOver(rows, 'target');
  const unlikely = new Set(
    rows.flatMap(({ cells }, at) => [
      ...cells.filter((cell) => underTwo(cell, rows[at - 1])),
      ...targetsWithTwoUnits(cells),
      ...targetsAgainstNames(cells),
      ...notedTargets(cells, marks),
    ]),
  );
  for (const cell of countedOn(values)) unlikely.add(cell);
  return values.filter(
    (cell) =>
      UNSURE.test(cell.source) ||
      unlikely.has(cell) ||
      merged.includes(cell) ||
      noValue(cell.text) !== null ||
      // A sign without its number, a number where an aim is to be told.
      (TARGET.test(cell.field ?? '') && SIGN.test(cell.text.trim())) ||
      (cell.field === 'objective' &&
        ((!cell.mark && parseTargetValue(cell.text).kind === 'number') ||
          !LETTER.test(cell.text) ||
          GLUED_TO_OBJECTIVE.test(wholeSource(cell).trim()))) ||
      isOfTwo(cell) ||
      hasTwoValues(cell) ||
      (!IS_NAME.test(cell.field ?? '') && brokenNumber(cell.source)),
  );
}

/** An objective merged over the column of what became of it: both stand in one cell. */
const underTwo = ({ field, gridColumn, colSpan }: WorkCell, above?: WorkTable['rows'][number]): boolean =>
  field === 'objective' &&
  !!above?.cells.some(
    ({ to, field: label = '', gridColumn: column }) =>
      to === 'label' && /achievement|objective/i.test(label) && gridColumn < column && column < gridColumn + colSpan,
  );

/** `甲县水务局⏎甲县乙镇人民政府`: two offices, of which none is called as both lines together. */
const OFFICE = /[府局委院部所站校馆办会司心级队社]$/;
const PLACED = /^\p{Script=Han}{2,6}[省市县区镇乡]\p{Script=Han}/u;
const isOfTwo = (cell: WorkCell): boolean => {
  const [first = '', ...more] = linesOf(cell);
  return (
    /^(?:implementingUnit|supervisingDepartment)$/.test(cell.field ?? '') &&
    OFFICE.test(first) &&
    more.some((line) => PLACED.test(line) && OFFICE.test(line))
  );
};

/** What a cell prints with its rest on the next page, which may begin within a number: `宽3.5 ⏎ 米`. */
const wholeSource = ({ source, rest = [] }: WorkCell): string =>
  [source, ...rest.map((more) => more.source)].join('\n');

/** The lines of a cell that are not blank. */
export const linesOf = (cell?: WorkCell): string[] =>
  (cell?.source ?? '').split('\n').flatMap((line) => line.trim() || []);

/** Whether a line is a value by itself. */
export const isValue = (line: string): boolean => ['number', 'date'].includes(parseTargetValue(line).kind);

/** `≥95%⏎3个` beside one name: each line a value, and none together. */
const hasTwoValues = (cell: WorkCell): boolean =>
  TARGET.test(cell.field ?? '') && linesOf(cell).length > 1 && linesOf(cell).every(isValue) && !isValue(cell.text);

/** The value of an indicator that bears the mark of a note below the table. */
const notedTargets = (cells: readonly WorkCell[], marks: readonly string[]): WorkCell[] =>
  cells.some(({ field = '', text }) => INDICATOR.test(field) && marks.some((mark) => text.trim().endsWith(mark)))
    ? cells.filter(({ field = '' }) => INDICATOR.test(field) && TARGET.test(field))
    : [];

/** The names, or values, that are merged over the row of another indicator. */
export function mergedOver(rows: WorkTable['rows'], role: 'name' | 'target'): WorkCell[] {
  const own = /^indicators\.(\d+)\.(name|target)$/;
  const numbers = rows.map(({ cells }) => new Set(cells.flatMap(({ field = '' }) => own.exec(field)?.[1] ?? [])));
  return rows.flatMap(({ cells }) =>
    cells.filter(({ field = '', place, rowSpan }) => {
      const [, number, its] = own.exec(field) ?? [];
      const covered = numbers.slice(place.row, place.row + rowSpan - 1);
      return its === role && covered.some((others) => [...others].some((other) => other !== number));
    }),
  );
}

/** So many values that each is one more than that above it were filled in by dragging the first one down: `≥95%` `≥96%` `≥97%` `≥98%`. */
const SERIES = 4;

function countedOn(values: readonly WorkCell[]): WorkCell[] {
  const targets = values.filter(({ field = '' }) => INDICATOR.test(field) && TARGET.test(field));
  return [...Map.groupBy(targets, ({ place }) => place.column).values()].flatMap((column) => {
    const parsed = column.map(({ text }) => parseTargetValue(text));
    const goesOn = parsed.map(({ number, comparator, measurementUnit }, at) => {
      const above = parsed[at - 1];
      return (
        number !== null &&
        above?.number === `${Number(number) - 1}` &&
        above.comparator === comparator &&
        above.measurementUnit === measurementUnit
      );
    });
    return column.filter((_, at) => {
      const end = goesOn.indexOf(false, at + 1);
      const from = goesOn.lastIndexOf(false, at);
      return (end < 0 ? column.length : end) - from >= SERIES;
    });
  });
}

const SIGN = /^[≥≤≧≦><=＞＜＝═]$/;

/** A unit before which a number is counted in thousands is none of its own. */
const COUNTED_IN = /^[十百千万亿]+$/;

/** `30米` beside the column of units, which says 公里, or is no unit. */
function targetsWithTwoUnits(cells: readonly WorkCell[]): WorkCell[] {
  const ofRole = (role: string) => cells.filter(({ field = '' }) => field.endsWith(role) && INDICATOR.test(field));
  const units = ofRole('.measurementUnit').map(({ text }) => compactText(text));
  if (units.some((unit) => /^\d|^同[上左右]$|〃|待定|[正反]向/.test(unit))) return ofRole('.target');
  if (units.every((unit) => NO_UNIT.test(unit))) return [];
  const isCompared = ofRole('.comparator').some(({ text }) => SIGN.test(text.trim()));
  return ofRole('.target').filter(({ text }) => {
    const { kind, measurementUnit } = parseTargetValue(text.trim());
    // 见附件 between `≥` and 年 is no value of theirs.
    return kind === 'number' ? measurementUnit !== '' && !COUNTED_IN.test(measurementUnit) : isCompared;
  });
}

/** `≥5` beside a name that says `（≤）`, or `＝` in the column of signs: a least value, or a most, or just so many. */
function targetsAgainstNames(cells: readonly WorkCell[]): WorkCell[] {
  const named = cells.find(({ field = '' }) => INDICATOR_NAME.test(field))?.text;
  const sign = /[(（]\s*([≥≤])/.exec(named ?? '')?.[1];
  const exactly = cells.some(({ field = '', text }) => /\.comparator$/.test(field) && /^[=＝]$/.test(text.trim()));
  const against = exactly ? /^[≥>≤<]/ : sign === '≥' ? /^[≤<]/ : /^[≥>]/;
  return cells.filter(
    ({ field = '', text }) =>
      (sign || exactly) &&
      INDICATOR.test(field) &&
      TARGET.test(field) &&
      against.test(parseTargetValue(text).comparator ?? ''),
  );
}

/**
 * Doubtful cells that leave nobody sure of the whole table: what the project or an indicator is called, who runs it, the shares of its year, or most of
 * its targets, which then are two columns and not one.
 */
export function doubtfulSkeleton(doubtful: readonly WorkCell[], indicators: readonly PrintedIndicator[]): WorkCell[] {
  const targets = doubtful.filter(({ field = '', text }) => TARGET.test(field) && noValue(text) === null);
  const most = targets.length > 1 && targets.length * 2 > indicators.length;
  return doubtful.filter(
    ({ field = '' }) =>
      IDENTITY.has(field) || INDICATOR_NAME.test(field) || SCHEDULE.test(field) || (most && TARGET.test(field)),
  );
}

type Reading = Pick<PrintedTable, 'fields' | 'funding' | 'indicators' | 'result'>;

/** The rate of a self-evaluation that a formula was to give, `#DIV/0!` where nothing was planned: no other value hangs on it. */
export const isFailedRate = ({ field = '', text }: WorkCell): boolean =>
  /^money\.\w+\.rate$/.test(field) && noValue(text) !== null;

/** The same reading with every value empty that stands in a doubtful cell, and what is printed there beside it. */
export function withhold<Read extends Reading>(reading: Read, doubtful: readonly WorkCell[]): Read {
  const cells = new Map(doubtful.map((cell) => [cell.place.ref, cell]));
  const inDoubt = (places: readonly Place[]): string | undefined => {
    const shown = places.flatMap(({ ref }) => cells.get(ref) ?? []).map(({ source }) => shownText(source));
    return shown.length > 0 ? shown.join(' ') : undefined;
  };
  const text = (value: PrintedText): PrintedText => {
    const withheld = inDoubt(value.places);
    return withheld === undefined ? value : { ...value, printed: '', text: '', withheld };
  };
  const amount = (value: PrintedAmount): PrintedAmount => {
    const withheld = inDoubt(value.places);
    return withheld === undefined ? value : { ...value, printed: '', yuan: null, withheld };
  };
  /** The value merged over the row of an indicator that has none of its own. */
  const mergedOverIt = ({ target, place: { row } }: PrintedIndicator): string | undefined => {
    const covers = ({ field = '', place, rowSpan }: WorkCell) =>
      TARGET.test(field) && place.row < row && row < place.row + rowSpan;
    const over = target.number === null ? doubtful.find(covers) : undefined;
    return over && shownText(over.source);
  };
  const indicator = (one: PrintedIndicator): PrintedIndicator => {
    const withheld = inDoubt(one.target.places) ?? targetInName(one) ?? unlikely(one) ?? mergedOverIt(one);
    const sure = withheld === undefined ? { ...one } : { ...one, target: withheldTarget(one.target, withheld) };
    for (const key of INDICATOR_TEXTS) if (sure[key]) sure[key] = text(sure[key]);
    return sure;
  };
  return {
    ...reading,
    fields: mapDefined(reading.fields, text),
    funding: mapDefined(reading.funding, amount),
    indicators: reading.indicators.map(indicator),
    ...(reading.result && {
      result: {
        ...reading.result,
        money: reading.result.money.map((row) => (row.rate ? { ...row, rate: text(row.rate) } : row)),
      },
    }),
  };
}

/** A target of which nothing is said but what is printed. */
export const withheldTarget = (target: PrintedIndicator['target'], withheld: string): PrintedIndicator['target'] => ({
  printed: '',
  kind: 'withheld',
  comparator: null,
  number: null,
  numberUpper: null,
  measurementUnit: '',
  places: target.places,
  withheld,
});

/**
 * `覆盖率≥` beside `95%`, `覆盖率≥95%` beside nothing or a number without a unit, which may be its points: what the target is stands behind
 * the name, in part or wholly.
 */
export function targetInName({ name, target }: PrintedIndicator): string | undefined {
  const [found] = /[≥≤≧≦⩾⩽><＞＜=＝]\s*(?:\d[\d.,]*\D{0,8})?$/.exec(name.printed) ?? [];
  const isSign = found !== undefined && !/\d/.test(found);
  const isBare = target.number !== null && target.measurementUnit === '' && !found?.includes(target.number);
  return found !== undefined && (isSign || target.kind === 'blank' || isBare) ? `${found}${target.printed}` : undefined;
}

/** Shares of something that is there: none is more than all of it, as 增长率 and 完成率 may be. */
const SHARE_OF_ALL =
  /(?:合格|达标|优良|及时|准时|准确|覆盖|到位|发放|知晓|参保|征缴|执行|入学|就业|成活|完好|落实|支付|办结)率|满意/;
/** What is counted in hundredths: a number without a unit beside it is no more than a hundred of them. */
const ANY_SHARE = /率(?!\p{Script=Han})|率[达为不]|满意|占比|比[例重]|[(（][%％][)）]/u;
/** `≥95%`, one of its signs scanned as digits; or what became of it, in its place. */
const LOST_SIGN = /^2(?:[5-9]\d|100)%$|^[≥≤](?:[5-9]\d|100)96$|^已完成$|^达成/;

/** What a page bears behind a value in its cell, `≥95%内部资料`: its unit would be called so. */
const WATERMARK = /\d.*(?:内部资料|注意保存|供参考)$/;

/** A sign and a unit, and nothing between them: `≥%`. */
const LOST_NUMBER = /^[≥≤≧≦><=＞＜＝═]+\s*(?:%|百分比|\p{Script=Han})?$/u;

/** `95%`, its last sign scanned as digits. */
const LOST_PERCENT = /^(?:[89]\d|100)96?$/;

/** The number that Excel keeps of a day, `45657`, and a day that may be read as a number, `12.31`. */
const LOST_DAY = /^(?:4[1-9]\d{3}|(?:[1-9]|1[0-2])\.\d{1,2})$/;

/** `平均办结时限（天）` says what its number counts. */
const TIME_UNIT = /[(（](?:个?工作日|[天日年]|个?月|小?时|分钟?)[)）]$/;

/** A value that nothing of its kind has: `295%` and `≥9596` were ≥95% before they were scanned, `45657` in 时效指标 a day. */
export function unlikely(indicator: PrintedIndicator): string | undefined {
  const { name, level1, level2, target } = indicator;
  const { number, measurementUnit, printed } = target;
  const share = measurementUnit === '' ? ANY_SHARE : SHARE_OF_ALL;
  const isShare = /^(?:%|百分比)?$/.test(measurementUnit) && share.test(`${level1.text}${name.text}`);
  const isOdd =
    LOST_SIGN.test(printed) ||
    LOST_NUMBER.test(printed) ||
    WATERMARK.test(printed) ||
    (level2.text === '质量指标' && LOST_PERCENT.test(printed)) ||
    (target.kind === 'qualitative' && damagedValue(printed)) ||
    misfit(indicator) ||
    (isShare && Number(number) > 100) ||
    (measurementUnit === '‰' && SHARE_OF_ALL.test(name.text)) ||
    (level2.text === '时效指标' && LOST_DAY.test(printed) && !TIME_UNIT.test(name.text));
  return isOdd ? printed : undefined;
}

/** The lines of a cell on one line: two numbers stay two. */
const shownText = (source: string): string => compactText(source.replaceAll('\n', ' ⏎ '));

function mapDefined<Key extends string, Value>(
  record: { [key in Key]?: Value | undefined },
  map: (value: Value) => Value,
): { [key in Key]?: Value } {
  const entries = Object.entries<Value | undefined>(record) as [Key, Value | undefined][];
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, map(value)]]))) as {
    [key in Key]?: Value;
  };
}
