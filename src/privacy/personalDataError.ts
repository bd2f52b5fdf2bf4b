import { InputError } from '../model/inputError.ts';
import { sayPlace } from '../model/sourceRef.ts';
import type { Decided } from './decidePersonalData.ts';
import { PERSONAL_DATA_KINDS } from './personalDataKinds.ts';

/** So many places of one document are listed; the whole list is what `npm run check:publish` prints. */
const MOST = 20;

const NEXT =
  '核对后在 documents/ 里与文档同名的 .yaml 中写 personalData: mask（遮去后公开），或 personalData: { allow: 公开的理由 }，文件名和工作表名里的请改名';

/** What is left where the office has decided: a name, or a number that stands a second time within other digits. */
const NEXT_OF_MASKED =
  '在原件里删去这些地方，连在别的数字里的同一个号码也要删去，文件名和工作表名里的请改名；或写 personalData: { allow: 公开的理由 }';

/** Documents with personal data about which nobody decided, or that cannot be masked: one sentence, then a line a place. No number is printed in the clear. */
export class PersonalDataError extends InputError {
  override name = 'PersonalDataError';

  constructor(documents: readonly Decided[]) {
    const count = documents.reduce((sum, { refused }) => sum + refused.length, 0);
    const isMasked = documents.every(({ tables }) => tables.personalData?.decision === 'mask');
    super(
      `${documents.length} 个文档`,
      `${isMasked ? '遮不去的个人信息' : '含个人信息'} ${count} 处，什么都没有写出`,
      isMasked ? '遮得干净的文档' : '不含个人信息，或单位已有决定',
      isMasked ? NEXT_OF_MASKED : NEXT,
    );
    this.message = [this.message, ...documents.flatMap(linesOf)].join('\n');
  }
}

function linesOf({ tables, refused }: Decided): string[] {
  const lines = refused.slice(0, MOST).map(({ kind, parts, excerpt, where }) => {
    const ref = parts[0]?.ref ?? null;
    const place = where === 'name' ? '文件名或工作表名' : ref === null ? '整份文件' : sayPlace(ref);
    const said = where === 'unseen' ? `${place}（看不见的文字）` : place;
    return `  ${said}　${PERSONAL_DATA_KINDS[kind].name}　${excerpt}`;
  });
  const more = refused.length > MOST ? [`  另有 ${refused.length - MOST} 处`] : [];
  return [tables.source?.file ?? tables.id, ...lines, ...more];
}
