import { entryOf } from '../../../values/entryOf.ts';
import { isSymbolFont } from '../../word/symbols.ts';
import { type CellStyle, PLAIN_STYLE } from '../cellStyle.ts';
import { parseNumberFormat } from '../display/numberFormat.ts';
import { LIMITS } from '../limits.ts';
import { TOO_SMALL } from '../richText.ts';
import { DAMAGED, Unreadable } from '../unreadable.ts';

/** Number formats that are written by a name, as Excel for simplified Chinese shows them. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  'General Number': 'General',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Currency: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  'Euro Currency': '[$€-2]\\ #,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
  'Yes/No': '"Yes";"Yes";"No"',
  'True/False': '"True";"True";"False"',
  'On/Off': '"On";"On";"Off"',
};

/** What a style says itself; what it does not say is that of its parent. */
interface Written {
  parent: string | undefined;
  format?: string;
  ruled?: boolean;
  fill?: string;
  struck?: boolean;
  colour?: string;
  name?: string;
  size?: number;
  repeats?: boolean;
}

type Attributes = ReadonlyMap<string, string>;

const DEFAULT = 'Default';

/** Gathers the styles of a workbook, and gives that of a cell by its name. */
export function styleSheet() {
  const styles = new Map<string, Written>();
  const known = new Map<string, CellStyle>();
  let open: Written | null = null;

  /** What a style or one that it comes from says, the nearest first; a chain that bites its tail ends. */
  function said<Key extends keyof Written>(id: string, key: Key): Written[Key] {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = styles.get(at);
      if (style?.[key] !== undefined) return style[key];
      at = style?.parent ?? (at === DEFAULT ? undefined : DEFAULT);
    }
    return undefined;
  }

  function build(id: string): CellStyle {
    const written = said(id, 'format') ?? 'General';
    if (written.length > LIMITS.formatCharacters) throw new Unreadable(DAMAGED);
    const [colour, fill, name] = [said(id, 'colour'), said(id, 'fill') ?? '', said(id, 'name')];
    return {
      format: parseNumberFormat(entryOf(NAMED_FORMATS, written) ?? written),
      ruled: said(id, 'ruled') ?? false,
      struck: said(id, 'struck') ?? false,
      white: isWhite(colour),
      filled: fill !== '' && !isWhite(fill),
      symbols: isSymbolFont(name) ? name : undefined,
      behind: fill,
      repeats: said(id, 'repeats') ?? false,
      lost: (said(id, 'size') ?? TOO_SMALL + 1) <= TOO_SMALL || (colour !== undefined && colour === fill),
    };
  }

  return {
    /** An element within `Styles`, with what it says. */
    open(element: string, given: Attributes): void {
      if (element === 'Style') {
        open = { parent: given.get('Parent') };
        styles.set(given.get('ID') ?? '', open);
      } else if (open) take(open, element, given);
    },
    styleOf(id = DEFAULT): CellStyle {
      if (styles.size === 0) return PLAIN_STYLE;
      const style = known.get(id) ?? build(id);
      known.set(id, style);
      return style;
    },
  };
}

function take(style: Written, element: string, given: Attributes): void {
  if (element === 'NumberFormat') style.format = given.get('Format') ?? 'General';
  else if (element === 'Alignment') style.repeats = given.get('Horizontal') === 'Fill';
  else if (element === 'Borders') style.ruled = false;
  else if (element === 'Border' && /^(?:Left|Right)$/.test(given.get('Position') ?? ''))
    style.ruled ||= (given.get('LineStyle') ?? 'None') !== 'None';
  else if (element === 'Interior')
    style.fill = (given.get('Pattern') ?? 'None') === 'None' ? '' : (given.get('Color') ?? 'Automatic');
  else if (element === 'Font') {
    style.struck = given.get('StrikeThrough') === '1';
    const [colour, name, size] = [given.get('Color'), given.get('FontName'), given.get('Size')];
    if (colour !== undefined) style.colour = colour;
    if (name !== undefined) style.name = name;
    if (size !== undefined) style.size = Number(size);
  }
}

/** White, or so near to it that nobody tells one from the other. */
export const isWhite = (colour: string | undefined): boolean => /^(?:#(?:F[A-F]){3}|white)$/i.test(colour ?? '');
