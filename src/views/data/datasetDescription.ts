import type { AnyDataTable } from '../../exports/dataTable.ts';
import type { SiteSettings } from '../../model/settings.ts';

/** The open data as schema.org Dataset, with addresses only where the site has a public one. */
export function datasetDescription(
  { title, license }: Pick<SiteSettings, 'title' | 'license'>,
  tables: readonly AnyDataTable[],
  address: (path: string) => string | undefined,
): object {
  const url = address('/data/');
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${title}：项目支出绩效目标数据`,
    description: '从公开的项目支出绩效目标表逐格读出的单位、项目、绩效指标、提示和对账。金额单位为元。',
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    ...(url && { url }),
    ...(license && { license: license.url ?? license.name }),
    variableMeasured: tables.map(({ title }) => title),
    ...(url && {
      distribution: tables.flatMap(({ name, title: contents }) =>
        [
          ['csv', 'text/csv'],
          ['json', 'application/json'],
        ].map(([ending, encodingFormat]) => ({
          '@type': 'DataDownload',
          name: contents,
          encodingFormat,
          contentUrl: address(`/data/${name}.${ending}`),
        })),
      ),
    }),
  };
}
