/** What commands publish, each kind known by a file that every folder of it has, and by what it is called in Chinese. */
export const PUBLISHED = {
  site: { mark: 'data/datapackage.json', called: '一个县的网站' },
  data: { mark: 'datapackage.json', called: '一个县的数据' },
  portal: { mark: 'data/shards.json', called: '各县的汇总网站' },
  shards: { mark: 'shards.yaml', called: '各县的数据和清单' },
} as const;
