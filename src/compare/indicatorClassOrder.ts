/** The order of the classes, whatever order a form prints them in. */
const CLASSES: readonly string[] = [
  '数量指标',
  '质量指标',
  '时效指标',
  '成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
];

/** The place of an indicator class in a comparison, 0-based; classes of other names come after the usual nine. */
export function indicatorClassOrder(level2: string): number {
  const place = CLASSES.indexOf(level2);
  return place === -1 ? CLASSES.length : place;
}
