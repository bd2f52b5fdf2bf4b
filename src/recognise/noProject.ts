/** What stands as the name where a table is of a whole unit, counts others, or shows how to fill one in. */
export const NO_PROJECT =
  /整体支出$|^(?:本[页表])?(?:合计|总计|小计)$|[(（](?:示例|样例|范例|样表)[)）]$|×{2,}|[＊*○]{2,}|(?<![a-z])_{2,}(?![a-z])|^某{1,3}项目/;
