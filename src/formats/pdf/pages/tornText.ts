import type { Habits } from './habits.ts';

/** A paragraph ends, or one of a list begins. */
export const isListed = (over: string, under: string): boolean =>
  /[。；;！？!?]$/.test(over.trim()) ||
  /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)）、]|[.．](?!\d))|[①-⑳•·*]|[（(](?!\d{4}年)|目标\s*\d)/.test(
    under,
  );

/** Whether a text that ends its sentences stops in the midst of one, and what follows begins no other item of a list. */
export const stopsInSentence = (over: string, under: string): boolean =>
  /[。；！？].*[^。；！？…：”』」）)]$/su.test(over.trim()) && !isListed(over, under);

/** How likely two texts of their own meet so: `…村（社区 ⏎ ）民`, `≥95百 ⏎ 分比`. */
export function torn(over: string, under: string, habits: Habits): number {
  if (/^[\p{Pe}\p{Pf}、，。；：]/u.test(under)) return 0.002;
  if (/[\p{Ps}\p{Pi}、，]$/u.test(over)) return 0.01;
  if (open(over) > 0 && open(under) < 0) return isListed(over, under) ? 0.01 : BRACKETS;
  if (isSpokenOver(over, under, habits, LONG_SEAM)) return 0.001;
  if (habits.says(over + under) && !habits.says(over)) return 0.01;
  return isSpokenOver(over, under, habits, SEAM) ? 0.01 : 1;
}

/** That two texts of their own meet of which one leaves a bracket open and the other closes one. */
const BRACKETS = 0.0003;

/** How likely the rest of a text says or begins what cells of other rows say or begin; the next item of a list may. */
export function saidBefore(over: string, under: string, habits: Habits): number {
  return (endsAsOthers(over, under, habits) ? 0.1 : 1) * beginsAsOthers(over, under, habits);
}

/** Whether a text of Chinese ends as cells of other rows end, in so many characters, and no other cell goes on there. */
function endsAsOthers(over: string, under: string, habits: Habits): boolean {
  const end = bare(over).slice(-LONG_SEAM).join('');
  const [next = ''] = bare(under);
  return end.length >= SEAM && /\p{Script=Han}/u.test(end) && habits.ends(end) && !habits.speaks(end + next);
}

function beginsAsOthers(over: string, under: string, habits: Habits): number {
  if (habits.says(under)) return habits.says(over) ? 0.05 : 0.2;
  return !isListed(over, under) &&
    bare(under).length >= BEGINNING &&
    habits.begins(bare(under).slice(0, BEGINNING).join(''))
    ? 0.3
    : 1;
}

/** So many characters around the place where two texts meet are found in another text by no chance; of numbers it takes more. */
const SEAM = 5;
const LONG_SEAM = 8;

/** Whether another cell says what the end of one text and the beginning of the other make together, in so many characters. */
function isSpokenOver(over: string, under: string, habits: Habits, seam: number): boolean {
  const [end, beginning] = [bare(over), bare(under)];
  const words = /\p{Script=Han}$/u.test(over.trim()) && /^\p{Script=Han}/u.test(under.trim());
  if (!words && seam < LONG_SEAM) return false;
  return Array.from({ length: seam - 1 }, (_, index) => {
    const part = [...end.slice(-index - 1), ...beginning.slice(0, seam - index - 1)];
    return part.length === seam ? part.join('') : '';
  }).some((part) => /\D/.test(part) && habits.speaks(part));
}

/** So many characters begin a text as no rest of one begins by chance. */
const BEGINNING = 4;

const bare = (text: string): string[] => Array.from(text.replace(/\s/g, ''));

/** How many brackets a text leaves open, negative for those it closes. */
const open = (text: string): number => (text.match(/[(（《“]/g) ?? []).length - (text.match(/[)）》”]/g) ?? []).length;
