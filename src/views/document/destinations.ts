import type { Destination } from '../../model/documentTables.ts';

/** Where a cell went, in words a reader understands. */
export interface DestinationWords {
  name: string;
  meaning: string;
}

/** The words for every destination, in the order of the ledger. */
export const DESTINATIONS: Readonly<Record<Destination, DestinationWords>> = {
  field: { name: '内容', meaning: '读作某个项目的一个栏目，显示在项目页上' },
  label: { name: '栏目名', meaning: '表样上的字，例如“项目名称”“数量指标”' },
  title: { name: '标题', meaning: '文件或者表的标题' },
  narrative: { name: '正文', meaning: '表格以外的句子' },
  contents: { name: '目录', meaning: '目录里的行' },
  'page-number': { name: '页码', meaning: '单独成行的页码' },
  'empty-row-label': { name: '空行标签', meaning: '只有类别、没有名称和值的行' },
  note: { name: '说明', meaning: '编制单位、单位注记和排版留下的记号' },
  omitted: { name: '看不见的文字', meaning: '文件里隐藏的，或被合并单元格盖住的文字；不公布，只计数' },
  unplaced: { name: '未归位', meaning: '没有认出是什么，原样留在这里' },
};

/** How a cell came to be read, where that is not plain. */
export const CELL_MARKS: Readonly<Record<'joined' | 'shifted' | 'residue', string>> = {
  joined: '拼接',
  shifted: '移位',
  residue: '残留',
};
