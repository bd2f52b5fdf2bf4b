import { facetValue } from '../../search/format/catalogue.ts';
import type { RecordKind } from '../../search/format/recordKinds.ts';
import { KIND_LABELS } from '../../search/query/facetLabels.ts';
import type { EverydayHit } from '../../search/query/findByEverydayWords.ts';
import type { ResultRow } from '../../search/query/resultsCsv.ts';
import type { SearchLibrary } from '../../search/query/searchLibrary.ts';

/** The whole list of results as rows to download, amounts in exact yuan. */
export async function csvRows(
  library: SearchLibrary,
  root: URL,
  records: readonly number[],
  also: readonly EverydayHit[],
): Promise<ResultRow[]> {
  const [catalogue, { titles }, amounts, paths] = await Promise.all([
    library.catalogue(),
    library.names(),
    library.amounts(),
    library.paths(),
  ]);
  const found = [...records.map((record) => ({ record, via: '' })), ...also];
  return found.map(({ record, via }) => ({
    名称: titles[record] ?? '',
    类别: KIND_LABELS[facetValue(catalogue, 'kind', record) as RecordKind],
    县区: facetValue(catalogue, 'county', record),
    年度: facetValue(catalogue, 'year', record),
    实施单位: facetValue(catalogue, 'unit', record),
    主管部门: facetValue(catalogue, 'department', record),
    '支出功能分类（推断）': facetValue(catalogue, 'class', record),
    项目属性: facetValue(catalogue, 'attribute', record),
    '金额（元）': amounts[record] ?? null,
    找到的办法: via === '' ? '含原话' : `按“${via}”在公文里的说法`,
    网址: new URL(paths[record] ?? '', root).href,
  }));
}
