/** Why a table of a page is not read, as it is said. */
export const DOUBT = {
  seen: '说不准有的字显示不显示',
  place: '有的字不显示在它所在的格子里',
  direction: '有从右往左排的字',
  written: '有样式表写上去的字',
  joined: '说不准两段数字连着还是分开',
  column: '有的列在表格软件里是隐藏的',
  picture: '数字紧挨着图片',
  grid: '合并的格子被样式表拆开了',
} as const;

export type Doubt = (typeof DOUBT)[keyof typeof DOUBT];
