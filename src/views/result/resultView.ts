import { checks } from '../../checks/checks.ts';
import { type Corpus, required } from '../../corpus/corpus.ts';
import { indicatorGroups } from '../../facts/indicatorGroups.ts';
import { isScored } from '../../facts/isScored.ts';
import { RESULT_MONEY_ROWS } from '../../model/printedResult.ts';
import type { Result } from '../../model/site.ts';
import { sayYear } from '../../words/year.ts';
import { byMeaning } from '../findings/findingWords.ts';
import { resultCitation } from '../project/citation.ts';

/** Everything the page of a self-evaluation shows. */
export function resultView(corpus: Corpus, result: Result) {
  const unit = required(corpus.unitById, result.unitId);
  const document = required(corpus.documentById, result.documentId);
  const year = result.fiscalYear === null ? '' : `${sayYear(result.fiscalYear)}`;
  return {
    unit,
    document,
    /** rows of money as printed, each with what it is called */
    money: result.result.money.map((row) => ({
      ...row,
      label: RESULT_MONEY_ROWS.find(({ key }) => key === row.row)?.label ?? '',
    })),
    groups: indicatorGroups(result.indicators),
    others: result.alsoIn.map((id) => required(corpus.documentById, id)),
    findings: byMeaning(checks, corpus.findingsByResult.get(result.id) ?? []),
    citation: resultCitation(corpus.settings, result, unit, document),
    description: `${unit.name}${year}对“${result.name}”的自评：钱花了多少，每项指标单位自己填的完成值${isScored(result) ? '和得分' : ''}。`,
  };
}
