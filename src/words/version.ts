import type { Change, DataVersion } from '../model/history.ts';

/** A version as it is named: 第 3 版（文件登记到 2024-02-18）. There is no clock in a build: the day is that of its newest document. */
export const sayVersion = ({ number, newest }: Pick<DataVersion, 'number' | 'newest'>): string =>
  `第 ${number} 版${newest && `（文件登记到 ${newest}）`}`;

export const CHANGE_WORDS: Readonly<Record<Change['change'], string>> = {
  added: '新增',
  removed: '撤下',
  corrected: '改动',
};

export const SUBJECT_WORDS: Readonly<Record<Change['subject'], string>> = {
  document: '文件',
  unit: '单位',
  project: '项目',
  indicator: '指标',
};
