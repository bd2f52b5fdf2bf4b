import type { Project } from '../model/site.ts';

/** A township or street office at the end of what a unit's name says of places: 怀来县官厅镇 of 怀来县官厅镇人民政府. */
const TOWNSHIP = /^(?:.{1,6}?[县市区旗])?(.{1,6}?(?:镇|乡|街道))(?:人民政府|办事处|党委|政府)/;

/**
 * The narrowest place of which some projects of a county are: its one township where no other unit disclosed anything, else the county.
 * Empty where nobody registered a county.
 */
export function placeOf(projects: readonly Project[]): string {
  const county = projects[0]?.county ?? '';
  const townships = new Set(projects.map(({ unitName }) => TOWNSHIP.exec(unitName)?.[1] ?? ''));
  const [only] = townships;
  return townships.size === 1 && only ? `${county}${only}` : county;
}
