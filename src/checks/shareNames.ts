/** A name that asks for a share may well have a percentage. */
const SHARE = /率|比例|比重|比列|程度|覆盖|达标|准确|质量|满意|完成|及时|增长/;

/** Whether the name of an indicator asks for a share of something: 发放率, 满意度. */
export const asksForShare = (name: string): boolean => SHARE.test(name);
