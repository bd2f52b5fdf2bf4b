/**
 * What stands as the name of a project, or of its unit, where a table is of a whole unit, counts others, shows how to fill one in, says where the name
 * stands, or where two cells were merged.
 */
export const NO_PROJECT =
  /整体支出$|^(?:(?:本[页表])?(?:合计|总计|小计)|同[上左右]|同(?:主管)?(?:单位|部门)|〃|[无略]|空白|示例|待[定填补]|项目\d*|详?见附[件表]|[(（]?(?:[公盖]章|(?:单位|项目)(?:[名全]称)?[:：]?)[)）]?)$|^[(（]?请(?:选择|输入|填)|^=|项目名称|^主管部门|主管部门及代码|实施单位|填写|[-—–]\d{1,3}[-—–]$|第\d+页|[\u3400-\u9fff）)]\d+\.\d+$|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[(（](?:示例|样例|范例|样表)[)）]$|×{2,}|[＊*○]{2,}|(?<![a-z])_{2,}(?![a-z])|^某{1,3}项目/;
