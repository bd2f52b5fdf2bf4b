/** A question to the data of a portal, in words and in SQL. */
export interface ExampleQuery {
  question: string;
  sql: string;
}

/** Typical questions, run in the folder `data/` of a portal; the tests run each of them. */
export const EXAMPLE_QUERIES: readonly ExampleQuery[] = [
  {
    question: '每个县每个年度多少项目、多少钱',
    sql: `SELECT county, fiscal_year, count(*) AS projects, sum(total_yuan) AS yuan
FROM 'projects/*.parquet' GROUP BY ALL ORDER BY county, fiscal_year;`,
  },
  {
    question: '一个话题，各县多少项目，中间的一个多少钱',
    sql: `SELECT county, count(*) AS projects, median(total_yuan) AS middle_yuan
FROM 'projects/*.parquet' WHERE topic = '垃圾与环境' GROUP BY county ORDER BY projects DESC;`,
  },
  {
    question: '名称里有“厕所”的项目，网页在哪里',
    sql: `SELECT county, unit, name, total_yuan, page
FROM 'projects/*.parquet' WHERE name LIKE '%厕所%' ORDER BY total_yuan DESC LIMIT 50;`,
  },
  {
    question: '满意度指标各县都定多少',
    sql: `SELECT county, count(*) AS indicators, median(number) AS middle, min(number) AS lowest
FROM 'indicators/*.parquet'
WHERE level1 = '满意度指标' AND comparator = '≥' AND number <= 100 GROUP BY county ORDER BY middle;`,
  },
  {
    question: '说的是满意度的指标，各处都定什么值',
    sql: `SELECT target_printed, count(*) AS times, count(DISTINCT county) AS counties
FROM 'indicators/*.parquet' WHERE name LIKE '%满意度%'
GROUP BY target_printed ORDER BY times DESC LIMIT 50;`,
  },
];
