/** What the printed values alone say of a promise and its report; Chinese, as pages and data say it. */
export const OUTCOME_STATES = ['达到', '超过', '未达到', '单位自述完成', '只在目标里', '只在自评里', '不能比'] as const;

/** Of a plan whose unit has other self-evaluations of that year. */
export const UNREPORTED = '这里没有找到自评';
