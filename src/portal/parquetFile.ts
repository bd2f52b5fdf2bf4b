import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { DataColumn } from '../exports/dataTable.ts';
import type { ShardRow } from './shardRows.ts';

/** A column of a Parquet file of the portal. */
export type ParquetColumn = Pick<DataColumn<unknown>, 'name' | 'type' | 'title' | 'description'>;

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

/** Digits of a decimal, all of them and those behind the point: every amount and number of a shard is held exactly. */
const DECIMAL = { precision: 38, scale: 18 } as const;

/** How each type of the data is stored. An empty field is null. */
const STORED: Readonly<
  Record<ParquetColumn['type'], { element: Omit<SchemaElement, 'name'>; value: (text: string) => unknown }>
> = {
  string: { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, value: (text) => text },
  integer: { element: { type: 'INT32' }, value: Number },
  boolean: { element: { type: 'BOOLEAN' }, value: (text) => text === 'true' },
  number: {
    element: { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', ...DECIMAL },
    value: (text) => {
      const [whole = '0', part = ''] = text.split('.');
      return BigInt(whole + part.padEnd(DECIMAL.scale, '0'));
    },
  },
};

/** Rows as a Parquet file, compressed by Snappy, which every reader of Parquet knows. The same rows give the same bytes. */
export function parquetFile(rows: readonly ShardRow[], columns: readonly ParquetColumn[]): Uint8Array {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...STORED[type].element })),
  ];
  const columnData = columns.map(({ name, type }): ColumnSource => {
    const { value } = STORED[type];
    return { name, data: rows.map((row) => (row[name] ? value(row[name]) : null)) };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'mingbai' }));
}
