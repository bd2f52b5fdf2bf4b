import { facetValue } from '../../search/format/catalogue.ts';
import type { RecordKind } from '../../search/format/recordKinds.ts';
import { KIND_LABELS } from '../../search/query/facetLabels.ts';
import type { ResultRow } from '../../search/query/resultsCsv.ts';
import type { SearchLibrary } from '../../search/query/searchLibrary.ts';

/** The whole list of results as rows to download, amounts in exact yuan. */
export async function csvRows(library: SearchLibrary, root: URL, records: readonly number[]): Promise<ResultRow[]> {
  const [catalogue, { titles }, amounts, paths] = await Promise.all([
    library.catalogue(),
    library.names(),
    library.amounts(),
    library.paths(),
  ]);
  return records.map((record) => ({
    名称: titles[record] ?? '',
    类别: KIND_LABELS[facetValue(catalogue, 'kind', record) as RecordKind],
    县区: facetValue(catalogue, 'county', record),
    年度: facetValue(catalogue, 'year', record),
    实施单位: facetValue(catalogue, 'unit', record),
    主管部门: facetValue(catalogue, 'department', record),
    '支出功能分类（推断）': facetValue(catalogue, 'class', record),
    项目属性: facetValue(catalogue, 'attribute', record),
    '金额（元）': amounts[record] ?? null,
    网址: new URL(paths[record] ?? '', root).href,
  }));
}
