import { InputError } from '../../model/inputError.ts';

type Words = readonly [found: string, expected: string, next: string];

const WHOLE: Words[1] = '完整的文件';
const AGAIN: Words[2] = '从原处重新下载或重新保存后放入';
const SPLIT: Words[2] = '解开后把其中的文件单独放入';

/** Every way in which an archive cannot be used, in words. */
const words = {
  truncated: ['文件不完整，缺少结尾的目录', WHOLE, AGAIN],
  damaged: ['文件的压缩结构已损坏', WHOLE, AGAIN],
  checksum: ['解出的内容与校验值不符，文件已损坏', WHOLE, AGAIN],
  dishonest: ['解出的大小与目录所写不符', '目录与内容一致的文件', AGAIN],
  split: ['是分卷压缩的一部分', '不分卷的文件', '合并分卷、解开后把其中的文件单独放入'],
  entries: ['所含文件过多', '不超过 2 万个文件', '拆成几个压缩包再放入'],
  memberBytes: ['所含文件解开后过大', '单个文件不超过 160 MB', '拆成几个文件再放入'],
  totalBytes: ['全部解开后过大', '合计不超过 512 MB', '拆成几个压缩包再放入'],
  ratio: ['所含文件的压缩比高得不正常，像是压缩炸弹', '正常保存的文件', '确认文件来源，用原软件重新保存后放入'],
  encrypted: ['加了密码，读不到内容', '没有密码的文件', '去掉密码后重新保存'],
  method: ['用了不支持的压缩方法', '普通 ZIP（DEFLATE）压缩', SPLIT],
  path: ['所含文件的路径指向压缩包之外', '压缩包之内的路径', SPLIT],
  name: ['所含文件的名称无法解读', 'UTF-8 或 GBK 编码的名称', SPLIT],
  duplicate: ['有两个同名的文件，无法确定以哪个为准', '名称各不相同', AGAIN],
} satisfies Record<string, Words>;

export type ZipFailure = keyof typeof words;

/**
 * One sentence about an archive that cannot be used.
 * @param place the file, or the file and a member: `附件.zip 中的 预算.docx`
 */
export const zipError = (failure: ZipFailure, place: string): InputError => new InputError(place, ...words[failure]);
