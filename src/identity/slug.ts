import { pinyin } from 'pinyin-pro';

const LONGEST = 40;

/** An id is asked for several times, and one unit or name stands in many: the syllables of each are looked up once. */
const MOST_KNOWN = 20_000;

/** Pinyin without tones, Latin letters and digits kept, everything else dropped: `2024年村委会` → `2024niancunweihui`. */
export const slug = lookedUpOnce((text) => {
  const syllables = pinyin(text.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  let result = '';
  for (const syllable of syllables) {
    const plain = syllable.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (result.length + plain.length > LONGEST) break;
    result += plain;
  }
  return result;
});

/** The first letters of the pinyin: `平罗县` → `plx`. */
export const initials = lookedUpOnce((text) =>
  pinyin(text, { toneType: 'none', pattern: 'first', type: 'array', nonZh: 'removed' })
    .join('')
    .replace(/[^a-z]/g, ''),
);

function lookedUpOnce(spell: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const spelled = spell(text);
    if (known.size < MOST_KNOWN) known.set(text, spelled);
    return spelled;
  };
}
