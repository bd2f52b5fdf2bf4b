import { foreignArchive } from './archive/foreignArchive.ts';
import { describeCompound } from './compound/describeCompound.ts';
import { GIVE_ORIGINAL, type OtherKind, SAVE_AS } from './otherFile.ts';
import { isDeclaredXml } from './xml/hasRoot.ts';
import { describeZip } from './zip/describeZip.ts';

/** First bytes; a `null` stands for any byte. Two letters alone could begin a text, so BMP is known by its empty words too. */
const BY_BYTES: readonly (OtherKind & { magic: readonly (number | null)[] })[] = [
  { magic: [0x89, 0x50, 0x4e, 0x47], is: 'PNG 图片', next: GIVE_ORIGINAL },
  { magic: [0xff, 0xd8, 0xff], is: 'JPEG 图片', next: GIVE_ORIGINAL },
  { magic: [0x47, 0x49, 0x46, 0x38], is: 'GIF 图片', next: GIVE_ORIGINAL },
  { magic: [0x42, 0x4d, null, null, null, null, 0, 0, 0, 0], is: 'BMP 图片', next: GIVE_ORIGINAL },
  { magic: [0x49, 0x49, 0x2a, 0], is: 'TIFF 图片', next: GIVE_ORIGINAL },
  { magic: [0x4d, 0x4d, 0, 0x2a], is: 'TIFF 图片', next: GIVE_ORIGINAL },
  {
    magic: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
    is: 'WebP 图片',
    next: GIVE_ORIGINAL,
  },
  {
    magic: [0, 0, 0, null, 0x66, 0x74, 0x79, 0x70],
    is: '手机照片或视频',
    next: GIVE_ORIGINAL,
  },
  {
    magic: [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0],
    is: '快捷方式',
    next: '放入它指向的文件',
  },
];

/** What a file is that no reader takes; null for everything else, text among it. By its content, never throws. */
export function otherKind(bytes: Uint8Array): OtherKind | null {
  const archive = foreignArchive(bytes);
  if (archive) return { is: `${archive} 压缩包`, next: '解开后把其中的文件放入' };
  if (isDeclaredXml(bytes)) return { is: 'XML 文件', next: SAVE_AS };
  const known = BY_BYTES.find(({ magic }) => magic.every((byte, at) => byte === null || bytes[at] === byte));
  return known ?? describeCompound(bytes) ?? describeZip(bytes);
}
