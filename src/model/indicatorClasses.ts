/** A standard class of indicators, 一级指标 or 二级指标. */
export interface StandardClass {
  name: string;
  /** 成本指标 is a first-level class in some forms and a second-level one in others. */
  levels: readonly (1 | 2)[];
  /** The first-level class it belongs to wherever it is printed. */
  under?: string;
  /** Printed wordings besides its name. */
  also?: readonly string[];
  /** Its promises are the first a reader can check. */
  checkedFirst?: true;
}

/**
 * The standard classes (财政部 财预〔2015〕88号 and its successors) in the one order of the project, whatever order a form prints them
 * in: what a project delivers, what it costs, what that is good for, who is content; each first-level class before those under it.
 */
export const INDICATOR_CLASSES: readonly StandardClass[] = [
  { name: '产出指标', levels: [1] },
  { name: '数量指标', levels: [2], under: '产出指标', checkedFirst: true },
  { name: '质量指标', levels: [2], under: '产出指标', checkedFirst: true },
  { name: '时效指标', levels: [2], under: '产出指标', checkedFirst: true },
  { name: '成本指标', levels: [1, 2] },
  { name: '经济成本指标', levels: [2], under: '成本指标' },
  { name: '社会成本指标', levels: [2], under: '成本指标' },
  { name: '生态环境成本指标', levels: [2], under: '成本指标' },
  { name: '效益指标', levels: [1] },
  { name: '经济效益指标', levels: [2], under: '效益指标', also: ['经济效益'] },
  { name: '社会效益指标', levels: [2], under: '效益指标', also: ['社会效益'] },
  { name: '生态效益指标', levels: [2], under: '效益指标', also: ['生态效益'] },
  { name: '可持续影响指标', levels: [2], under: '效益指标', also: ['可持续影响'] },
  { name: '满意度指标', levels: [1] },
  {
    name: '服务对象满意度指标',
    levels: [2],
    under: '满意度指标',
    also: ['服务对象满意度', '服务对象满意度指标等'],
    checkedFirst: true,
  },
];

const byName = new Map(INDICATOR_CLASSES.map((known, place) => [known.name, { ...known, place }]));

/** The place of a class in that order, 0-based; classes of other names, or of none, come after all of them. */
export const classPlace = (name: string): number => byName.get(name)?.place ?? INDICATOR_CLASSES.length;

/** The first-level class a standard second-level class always stands under; undefined where it may stand under several. */
export const classAbove = (level2: string): string | undefined => byName.get(level2)?.under;

/** The place of a class among those a reader can check first, 0-based; the others come after them, none before another. */
export const checkedPlace = (name: string): number =>
  byName.get(name)?.checkedFirst ? classPlace(name) : INDICATOR_CLASSES.length;
