import { anyOf } from '../../values/anyOf.ts';
import { PLACEHOLDER } from '../../values/placeholder.ts';

/**
 * What stands as the name of a project, or of its unit, where a table is of a whole unit, counts others, shows how to fill one in, says where the name
 * stands, or where two cells were merged.
 */
export const NO_PROJECT = anyOf(
  // 合计, 某局整体支出
  /整体支出$|^(?:本[页表])?(?:合计|总计|小计)$/,
  // 同上, 无, 待定, 详见附件, （公章）
  /^(?:同[上左右]|同(?:主管)?(?:单位|部门)|〃|[无略空]|空白|暂无|不适用|未填[报写]?|[保涉]密(?:项目|内容)?(?:不予?公开)?|示例|待[定填补]|项目\d*|\d+个(?:单位|部门|项目)|详?见附[件表]|[(（]?(?:(?:单位)?[公盖]章|(?:单位|项目)(?:[名全]称)?[:：]?)[)）]?)$/,
  // 请选择, =B2, 填写单位全称
  /^[(（]?请(?:选择|输入|填)|^=|填写|[(（](?:示例|样例|范例|样表)[)）]$/,
  /项目名称|^主管部门|主管部门及代码|实施单位/,
  // 某局- 3 -, 某局第3页, 某局120.5
  /[-—–]\d{1,3}[-—–]$|第\d+页|[\u3400-\u9fff）)]\d+\.\d+$/,
  // The code of a project alone
  /^[\dA-Z]{15,}$/,
  // XX项目, 某某项目
  PLACEHOLDER,
  /^某{1,3}项目/,
);
