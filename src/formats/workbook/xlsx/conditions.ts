import {
  type ConditionalStyle,
  type ConditionRule,
  conditionalStyle,
  type DifferentialStyle,
} from '../conditionalStyle.ts';
import { SHOWN_INSTEAD } from '../isMet.ts';
import { areaOf } from './cellPlace.ts';
import { differentialStyle } from './differentialStyles.ts';
import { elementsNamed } from './elementsNamed.ts';
import { attributesOf, scanXml } from './scanXml.ts';

/**
 * What the conditional formats of a sheet make of its cells.
 * @param styles the differential styles of the workbook
 */
export const conditionsIn = (xml: string, styles: readonly DifferentialStyle[]): ConditionalStyle | null =>
  conditionalStyle(elementsNamed(xml, 'conditionalFormatting').flatMap((part) => rulesIn(part, styles)));

/** The rules of one `conditionalFormatting`, of Excel 2010 too, which writes the places and the style into it. */
function rulesIn(part: string, styles: readonly DifferentialStyle[]): ConditionRule[] {
  const rules: (ConditionRule & { formulas: string[] })[] = [];
  const collector = differentialStyle();
  let places = '';
  let text = '';
  scanXml(part, {
    open(name, raw) {
      text = '';
      collector.open(name, raw);
      if (name === 'conditionalFormatting') places = attributesOf(raw).get('sqref') ?? '';
      else if (SHOWN_INSTEAD.has(name) && ['0', 'false'].includes(attributesOf(raw).get('showValue') ?? '')) {
        const rule = rules.at(-1);
        if (rule) rule.style = { white: false, struck: false, fills: true, hides: true };
      } else if (name === 'cfRule') {
        const attributes = attributesOf(raw);
        rules.push({
          areas: [],
          type: attributes.get('type') ?? '',
          operator: attributes.get('operator') ?? '',
          formulas: [],
          priority: Number(attributes.get('priority') ?? 0),
          stops: ['1', 'true'].includes(attributes.get('stopIfTrue') ?? ''),
          style: styles[Number(attributes.get('dxfId') ?? -1)] ?? null,
        });
      }
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      const rule = rules.at(-1);
      if (name === 'sqref') places = text;
      else if (rule && (name === 'formula' || name === 'f')) rule.formulas.push(text);
      else if (rule && name === 'dxf') rule.style = collector.taken();
    },
  });
  const areas = places.split(/\s+/).filter(Boolean).map(areaOf);
  return rules.map((rule) => ({ ...rule, areas }));
}
