import { pinyin } from 'pinyin-pro';
import { lookedUpOnce } from '../values/lookedUpOnce.ts';

const LONGEST = 40;

/** So much of a text is looked at, in characters: it takes seconds to say how a whole page is spelt, of which an id holds the first words. */
const LOOKED_AT = 1000;

/** Pinyin without tones, Latin letters and digits kept, everything else dropped: `2024年村委会` → `2024niancunweihui`. */
export const slug = lookedUpOnce((text) => {
  const syllables = pinyin(text.slice(0, LOOKED_AT).normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  });
  let result = '';
  for (const syllable of syllables) {
    const plain = syllable.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (result.length + plain.length > LONGEST) break;
    result += plain;
  }
  return result;
});

/** The first letters of the pinyin, of a long text those of its start: `平罗县` → `plx`. */
export const initials = lookedUpOnce((text) =>
  pinyin(text.slice(0, LOOKED_AT), { toneType: 'none', pattern: 'first', type: 'array', nonZh: 'removed' })
    .join('')
    .replace(/[^a-z]/g, ''),
);
