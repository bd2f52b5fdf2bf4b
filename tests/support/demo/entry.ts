import type { FormRow } from '../resultForms.ts';

/** 项目编码 of 21 characters; that of waste serves two units, and both live over two years. */
export const ROADS = '1399900D0000000000001';
export const WASTE = '1399900D0000000000002';
export const HEATING = '1399900D0000000000003';
export const LIGHTS = '1399900D0000000000004';
export const BRIDGE = '1399900D0000000000005';

const CLASS: Readonly<Record<string, [string, string]>> = {
  数: ['产出指标', '数量指标'],
  质: ['产出指标', '质量指标'],
  时: ['产出指标', '时效指标'],
  本: ['产出指标', '成本指标'],
  社: ['效益指标', '社会效益指标'],
  满: ['满意度指标', '服务对象满意度指标'],
};

/** An indicator: class, name, target, what is reported, and the rest. */
export const row = (
  shelf: keyof typeof CLASS & string,
  name: string,
  target: string,
  actual: string,
  parts: Partial<FormRow> = {},
): FormRow => {
  const [level1, level2] = CLASS[shelf] ?? ['', ''];
  return { level1, level2, name, target, actual, ...parts };
};

export interface Entry {
  unit: string;
  year: number;
  name: string;
  code?: string;
  wan: string;
  purpose: string;
  rows: readonly FormRow[];
  /** what became of it: name where another is printed, money adjusted and executed with the printed rate, points */
  result?: {
    name?: string;
    planned?: string;
    fiscal?: readonly [string, string, string];
    adjusted: string;
    executed: string;
    rate: string;
    score: string;
    /** the sum of the points unless said */
    total?: string;
    achievement: string;
    rows?: readonly FormRow[];
  };
  /** no plan is disclosed */
  unplanned?: boolean;
}
