import * as OpenCC from 'opencc-js/t2cn';
import { decodeVariants, type Variants } from '../format/normaliseText.ts';

/** Variants in names of persons and old names of things that OpenCC leaves as they are, each followed by its plain form. */
const FURTHER_VARIANTS = decodeVariants(
  [
    '瞭了穭稆倣仿僇戮勗勖吢吣咷啕唚吣喨亮囍禧囓啮垵埯姪侄嬝袅尅克嶴岙廻回彞彝徬彷悳德慇殷懃勤懮忧搆构搥捶搨拓搾榨摀捂撚捻撢掸暱昵枒丫榖谷槖橐檝楫櫺棂欵款歛敛毬球氹凼沍冱濬浚灠漤燄焰燐磷燿耀牋笺瑯琅痀佝瞇眯砲炮硏研礆硷礡礴',
    '礮炮箎篪簆筘籐藤罣挂翺翱荳豆菓果蔴麻藷薯蠧蠹袴绔賸剩跼局踡蜷蹧糟轝舆遯遁醼宴銲焊鎗枪関关閧哄闘斗阨厄隄堤鞀鼗韮韭餽馈鬀剃鬭斗麤粗鼇鳌鼈鳖齩咬',
  ].join(''),
);

/** The Han characters of GB 2312, 6,763 in simplified use: what stands there is folded into no other. */
function simplifiedCharacters(): Set<string> {
  const rows = numbers(0xb0, 0xf7);
  const bytes = rows.flatMap((row) => numbers(0xa1, 0xfe).flatMap((cell) => [row, cell]));
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}

/** From the traditional characters of OpenCC, then from the forms of Taiwan and of Hong Kong. */
const CONVERTERS = (['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }));

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, number) => first + number);

function traditionalCharacters(): Variants {
  const simplified = simplifiedCharacters();
  const characters = numbers(FIRST_HAN, LAST_HAN)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => !simplified.has(character));
  // A line each: no phrase goes on over its end, and one text takes half the time of its characters.
  const converted = CONVERTERS.map((convert) => convert(characters.join('\n')).split('\n'));
  const variants = new Map(FURTHER_VARIANTS);
  characters.forEach((character, number) => {
    const plain = converted.map((lines) => lines[number] ?? '').find((line) => simplified.has(line));
    if (plain !== undefined) variants.set(character, plain);
  });
  return variants;
}

/** Every traditional or variant character with its simplified form, where the first is not itself in simplified use: 縣 → 县. */
export const TRADITIONAL_CHARACTERS: Variants = traditionalCharacters();
