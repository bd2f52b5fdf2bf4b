/** Why a compound file cannot be taken apart, in a Chinese clause (`文件被截断，内容不全`). A `RangeError`, as reading past its end is. */
export class CompoundDamage extends RangeError {
  override name = 'CompoundDamage';
}

export const BROKEN = '复合文档的扇区表损坏';
export const CUT_SHORT = '文件被截断，内容不全';
