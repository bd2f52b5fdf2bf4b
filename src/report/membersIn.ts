import { membersOf } from '../formats/archive/membersOf.ts';
import { whyPassedOver } from '../formats/archive/passedOver.ts';
import { formats } from '../formats/formats.ts';
import { InputError } from '../model/inputError.ts';
import type { Member } from './checkFile.ts';

/**
 * What lies in an archive, first what no reader takes.
 * @param shown its name for people
 * @param most of more documents none is read
 * @throws InputError where it cannot be opened or holds too many documents
 */
export function membersIn(bytes: Uint8Array, file: string, shown: string, most: number): Member[] {
  const { documents, notes } = membersOf(bytes, file, formats);
  const count = documents.length + notes.length;
  if (count > most) {
    throw new InputError(
      shown,
      `压缩包里有 ${count} 份文件`,
      `不超过 ${most} 份`,
      '拆成几个压缩包再放入，或者用命令行读',
    );
  }
  return [
    ...notes.map(({ printed, expected }) => ({
      file: `${shown}/${printed}`,
      unreadable: `${whyPassedOver(printed) ?? '不是能读的格式'}；应为${expected}。请打开看一看里面有没有个人信息。`,
    })),
    ...documents,
  ];
}
