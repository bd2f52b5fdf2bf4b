/** What may stand before or behind the word of being done without saying anything else; 计划 and 应 before it would. */
const BEFORE =
  '(?:已经?|全部|全面|均|都|圆满|顺利|如期|及时|按[时期]|按(?:计划|要求|规定|进度)|按质按量|保质保量|100%|百分之百|项目|工作|任务|目标|指标|年度|全年|绩效|各项)*';
const BEHIND = '(?:了|的|预期|年度|全年|年初|既定|设定|绩效|各项|全部|工作|任务|目标|指标|要求|标准|值|100%|完成)*';
const DONE = new RegExp(`^${BEFORE}(?:完成|达成|达到|达标|实现|完工|竣工|完毕)${BEHIND}$`);

/**
 * Whether a text says that all was done, and nothing else: 已完成, 按时完成, 达成预期指标. A number, a doubt, a part, another deed or a plan in
 * it makes it a text that only people can judge: 完成60%, 基本完成, 完成招标, 预计完成, 达到上年水平.
 * @param text without white space
 */
export const saysDone = (text: string): boolean => DONE.test(text);
