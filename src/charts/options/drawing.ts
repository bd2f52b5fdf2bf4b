import type { EChartsCoreOption } from 'echarts/core';

/** An ECharts option with the size it was laid out for, in pixels. Plain JSON: equal drawings have equal text. */
export interface Drawing {
  option: EChartsCoreOption;
  width: number;
  height: number;
  /**
   * For each series, the row of the table each of its data stands for. A series without an entry is decoration and
   * carries no mark.
   */
  marks: (readonly number[])[];
}
