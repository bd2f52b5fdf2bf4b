import { spreadsheetFileName } from '../../downloads/spreadsheetCsv.ts';
import { indicatorSheets, listSheet } from '../../search/query/resultSheets.ts';
import type { SearchAnswer } from '../../search/query/search.ts';
import type { SearchLibrary } from '../../search/query/searchLibrary.ts';
import { writeCsv } from '../../spreadsheet/writeCsv.ts';
import { handOver } from '../handOver.ts';
import { pageTerms } from '../take/pageFacts.ts';

interface Source {
  library: SearchLibrary;
  root: URL;
  found: SearchAnswer;
  typed: string;
  /** What was found, in a sentence. */
  said: string;
}

/**
 * Hands the whole list over: as CSV, or as a workbook with the indicators of its projects and self-evaluations.
 * @returns what is not in it, in a sentence; empty where nothing is missing
 * @throws SearchFilesError where a file of the index cannot be had
 */
export async function saveResults(source: Source, asWorkbook: boolean): Promise<string> {
  const { library, root, found, typed, said } = source;
  const list = await listSheet(library, root, found);
  if (!asWorkbook) {
    handOver(new Blob([writeCsv([list])], { type: 'text/csv' }), spreadsheetFileName(['搜索', typed]));
    return '';
  }
  const indicators = await indicatorSheets(library, root, found);
  const missing = indicators ? '' : '清单太长，指标没有放进去；全部指标在“下载数据”一页，也可以先筛选再下载。';
  const notes: [string, string][] = [
    ['搜的是', typed],
    ['结果', said],
    ['网址', location.href],
    ...(missing ? ([['没有的', missing]] as [string, string][]) : []),
    ...pageTerms(),
  ];
  const [{ writeWorkbook }, { WORKBOOK_TYPE }] = await Promise.all([
    import('../../spreadsheet/writeWorkbook.ts'),
    import('../../spreadsheet/packWorkbook.ts'),
  ]);
  const sheets = [list, ...(indicators ?? []), { name: '出处和说明', heads: ['栏目', '内容'], rows: notes }];
  const bytes = writeWorkbook(sheets) as Uint8Array<ArrayBuffer>;
  handOver(new Blob([bytes], { type: WORKBOOK_TYPE }), spreadsheetFileName(['搜索', typed], 'xlsx'));
  return missing;
}
