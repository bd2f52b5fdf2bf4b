import type { FontData, PdfGlyph } from '../parser/pdfjs.ts';
import { type GraphicsState, initialState } from './graphicsState.ts';
import type { PageMarks } from './marks.ts';
import { type Box, boxOf, intersection, type Matrix, matrixFrom, multiply } from './matrix.ts';
import { paintPath, pathBox, unitSquare } from './paintedPath.ts';
import { movePen, newPen, type Pen, paintRun } from './paintedText.ts';

/** What the operators of a page refer to. */
export interface PageResources {
  font(name: string): FontData | null;
  /** Whether a layer (optional content) is shown. */
  layerShown(group: unknown): boolean;
  /** Told of every glyph shown. */
  used(fontName: string, font: FontData, glyph: PdfGlyph): void;
}

/** What following the operators of a page has come to. */
export interface Machine {
  state: GraphicsState;
  stack: GraphicsState[];
  pen: Pen;
  clipNext: boolean;
  /** Whether each open marked content is hidden, and whether it is no part of the content. */
  marked: { hidden: boolean; artifact: boolean }[];
  /** Transparency groups that only make a mask: what they paint is not seen. */
  masks: boolean[];
  /** Whether the next picture has a mask of its own: it lets what lies under it shine through. */
  masked: boolean;
  order: number;
  base: Matrix;
  unit: number;
  marks: PageMarks;
  resources: PageResources;
}

/** What an operator does, with its arguments as pdf.js gives them. */
export type Operator = (machine: Machine, args: readonly unknown[]) => void;

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

const save: Operator = ({ stack, state }) => {
  stack.push({ ...state });
};

const restore: Operator = (machine) => {
  machine.masked = false;
  machine.state = machine.stack.pop() ?? machine.state;
};

const transform = (machine: Machine, numbers: unknown): void => {
  const matrix = matrixFrom(numbers as ArrayLike<number> | null);
  if (matrix) machine.state.matrix = multiply(machine.state.matrix, matrix);
};

function clipTo(state: GraphicsState, box: Box): void {
  state.clip = intersection(state.clip, box);
}

const picture: Operator = (machine) => paintPicture(machine, machine.state.matrix, !machine.masked);

function paintPicture(machine: Machine, matrix: Matrix, whole: boolean): void {
  const { marks, state, order } = machine;
  const opaque = whole && !state.blends && state.fillOpacity === 1;
  if (!hiddenNow(machine)) marks.pictures.push({ box: intersection(unitSquare(matrix), state.clip), opaque, order });
}

/** One picture several times. @param scale its matrix without its places @param places x and y of each */
function paintRepeated(machine: Machine, scale: readonly unknown[], places: unknown, opaque: boolean): void {
  const [a = 1, b = 0, c = 0, d = 1] = scale.map(number);
  const numbers = (places ?? []) as ArrayLike<number>;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const own: Matrix = [a, b, c, d, numbers[at] ?? 0, numbers[at + 1] ?? 0];
    paintPicture(machine, multiply(machine.state.matrix, own), opaque);
  }
}

function paintGroup(machine: Machine, parts: unknown, opaque: boolean): void {
  for (const { transform: own } of (parts ?? []) as { transform?: ArrayLike<number> }[]) {
    const matrix = matrixFrom(own);
    if (matrix) paintPicture(machine, multiply(machine.state.matrix, matrix), opaque);
  }
}

const begin: Operator = (machine, [tag, properties]) => {
  const name = typeof tag === 'string' ? tag : (tag as { name?: string } | null)?.name;
  machine.marked.push({
    hidden: name === 'OC' && properties !== null && !machine.resources.layerShown(properties),
    artifact: name === 'Artifact',
  });
};

/** What each operator does that moves, shows or hides something; by pdf.js's names. Others change nothing that is read. */
export const OPERATORS: Record<string, Operator> = {
  save,
  restore,
  transform: (machine, args) => transform(machine, args),
  setLineWidth: ({ state }, [width]) => {
    state.lineWidth = number(width);
  },
  setGState: (machine, [entries]) => {
    const { state } = machine;
    for (const [key, value] of entries as [string, unknown][]) {
      if (key === 'LW') state.lineWidth = number(value);
      if (key === 'ca') state.fillOpacity = number(value);
      // pdf.js writes so before a picture with a mask, and only there where nothing else stands.
      if (key === 'SMask') machine.masked = value === false;
      if (key === 'BM') state.blends = value !== 'source-over';
      if (key === 'CA') state.strokeOpacity = number(value);
      if (key === 'Font' && Array.isArray(value)) {
        state.font = String(value[0]);
        state.fontSize = number(value[1]);
      }
    }
  },
  setFillRGBColor: ({ state }, [colour]) => {
    state.fillLightness = lightnessOf(colour);
  },
  setStrokeRGBColor: ({ state }, [colour]) => {
    state.strokeLightness = lightnessOf(colour);
  },
  setFillColorN: ({ state }) => {
    state.fillLightness = 0.5;
  },
  setStrokeColorN: ({ state }) => {
    state.strokeLightness = 0.5;
  },
  clip: (machine) => {
    machine.clipNext = true;
  },
  eoClip: (machine) => {
    machine.clipNext = true;
  },
  constructPath: (machine, [paint, data]) => {
    const path = (data as (ArrayLike<number> | null)[] | undefined)?.[0] ?? null;
    const painted = PAINTS[number(paint)];
    if (painted && !hiddenNow(machine)) {
      paintPath(path, painted, machine.state, machine.order, machine.unit, machine.marks);
    }
    if (machine.clipNext) {
      const box = pathBox(path, machine.state.matrix);
      clipTo(machine.state, box ?? { left: 0, top: 0, right: -1, bottom: -1 });
      machine.clipNext = false;
    }
  },
  beginText: (machine) => {
    machine.pen = newPen();
  },
  setCharSpacing: ({ state }, [spacing]) => {
    state.characterSpacing = number(spacing);
  },
  setWordSpacing: ({ state }, [spacing]) => {
    state.wordSpacing = number(spacing);
  },
  setHScale: ({ state }, [scale]) => {
    state.horizontalScale = number(scale) / 100;
  },
  setLeading: ({ state }, [leading]) => {
    state.leading = number(leading);
  },
  setFont: ({ state }, [name, size]) => {
    state.font = String(name);
    state.fontSize = number(size);
  },
  setTextRenderingMode: ({ state }, [mode]) => {
    state.renderingMode = number(mode);
  },
  setTextRise: ({ state }, [rise]) => {
    state.rise = number(rise);
  },
  moveText: ({ pen }, [x, y]) => movePen(pen, number(x), number(y)),
  setLeadingMoveText: ({ pen, state }, [x, y]) => {
    state.leading = -number(y);
    movePen(pen, number(x), number(y));
  },
  setTextMatrix: (machine, [numbers]) => {
    machine.pen = newPen(matrixFrom(numbers as ArrayLike<number>) ?? undefined);
  },
  nextLine: ({ pen, state }) => movePen(pen, 0, -state.leading),
  showText: (machine, [glyphs]) => {
    const { state, resources, marks } = machine;
    const font = resources.font(state.font);
    if (!font) {
      marks.brokenFonts = true;
      return;
    }
    const run = glyphs as (PdfGlyph | number)[];
    for (const glyph of run) if (typeof glyph !== 'number') resources.used(state.font, font, glyph);
    const context = { font, hidden: hiddenNow(machine), artifact: machine.marked.some(({ artifact }) => artifact) };
    paintRun(run, machine.pen, state, context, machine.order, (glyph) => marks.glyphs.push(glyph));
  },
  beginMarkedContent: begin,
  beginMarkedContentProps: begin,
  endMarkedContent: ({ marked }) => {
    marked.pop();
  },
  paintFormXObjectBegin: (machine, [matrix, box]) => {
    save(machine, []);
    transform(machine, matrix);
    const corners = box as ArrayLike<number> | null;
    if (corners) {
      clipTo(
        machine.state,
        boxOf(machine.state.matrix, corners[0] ?? 0, corners[1] ?? 0, corners[2] ?? 0, corners[3] ?? 0),
      );
    }
  },
  paintFormXObjectEnd: restore,
  beginGroup: (machine, [group]) => {
    save(machine, []);
    machine.masks.push(Boolean((group as { smask?: unknown } | undefined)?.smask));
  },
  endGroup: (machine) => {
    restore(machine, []);
    machine.masks.pop();
  },
  // An annotation's picture (a filled-in form field, a stamp) begins from the page's own state.
  beginAnnotation: (machine, [, , matrix, inner]) => {
    save(machine, []);
    const { width, height } = machine.marks;
    machine.state = initialState(machine.base, { left: 0, top: 0, right: width, bottom: height });
    transform(machine, matrix);
    transform(machine, inner);
  },
  endAnnotation: restore,
  paintImageXObject: picture,
  paintInlineImageXObject: picture,
  paintImageXObjectRepeat: (machine, [, a, d, places]) => paintRepeated(machine, [a, 0, 0, d], places, !machine.masked),
  paintInlineImageXObjectGroup: (machine, [, parts]) => paintGroup(machine, parts, !machine.masked),
  paintImageMaskXObject: (machine) => paintPicture(machine, machine.state.matrix, false),
  paintImageMaskXObjectRepeat: (machine, [, a, b, c, d, places]) => paintRepeated(machine, [a, b, c, d], places, false),
  paintImageMaskXObjectGroup: (machine, [parts]) => paintGroup(machine, parts, false),
};

/** pdf.js's numbers of the operators that paint a path (`OPS.stroke` …): what each paints. */
const PAINTS: Record<number, { fills: boolean; strokes: boolean }> = {
  20: { fills: false, strokes: true },
  21: { fills: false, strokes: true },
  22: { fills: true, strokes: false },
  23: { fills: true, strokes: false },
  24: { fills: true, strokes: true },
  25: { fills: true, strokes: true },
  26: { fills: true, strokes: true },
  27: { fills: true, strokes: true },
};

const hiddenNow = ({ marked, masks }: Machine): boolean => marked.some(({ hidden }) => hidden) || masks.includes(true);

/** Perceived lightness of `#rrggbb`. */
function lightnessOf(colour: unknown): number {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(String(colour));
  if (!hex) return 0.5;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
