import { InputError } from '../../model/inputError.ts';
import { type SourceRef, sayRef } from '../../model/sourceRef.ts';

/** @throws InputError always: text is shown in another order than it stands in, `<bdo dir=rtl>031</bdo>` as 130 */
export function refuseTurned(file: string, ref: SourceRef | null): never {
  const place = ref === null ? file : `${file} ${sayRef(ref)}`;
  throw new InputError(place, '网页里有倒着显示的字，看到的和存着的次序不同', '顺着写的文字', '照看到的改好后重新保存');
}
