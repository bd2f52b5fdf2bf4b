/**
 * The character that a reader of the page sees. Browsers that print to PDF name the glyph of 目 (U+76EE) after the first character
 * that shares it, ⽬ (U+2F6C, a Kangxi radical), and that of 页 (U+9875) ⻚ (U+2EDA): the same ink, but no search finds it. Ligatures
 * are their letters. WeasyPrint names the glyph of 1 tab and 1 where it stood behind a tab first, wkhtmltopdf that of a space tab: what
 * has ink is no white space, and what has none is a space.
 */
export function shownCharacter(unicode: string): string {
  if (!/[\t-\r\u2015\u2e80-\u2fdf\ufb00-\ufb06\u00a0]/.test(unicode)) return unicode;
  const inked = unicode.replace(/[\t-\r]+/g, '');
  return inked === ''
    ? ' '
    : Array.from(inked, (character) => RADICALS.get(character) ?? compatible(character)).join('');
}

const compatible = (character: string): string =>
  /[\u2e9f\u2ef3\u2f00-\u2fdf\ufb00-\ufb06\u00a0]/.test(character) ? character.normalize('NFKC') : character;

/** Radicals that are whole characters, by Unicode's EquivalentUnifiedIdeograph.txt; Chinese fonts draw ⼾ as 户, where Unicode has 戶. */
const RADICALS = new Map<string, string>(
  pairs(
    '―— ⺁厂 ⺇几 ⺌小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺛旡 ⺝月 ⺟母 ⺠民 ⺩王 ⺫目 ⺬示 ⺮竹 ⺱罓 ⺲罒 ⺶羊 ⺹耂 ⺼肉 ⺽臼 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ' +
      '⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟 ⼾户',
  ),
);

function pairs(text: string): [radical: string, character: string][] {
  return text.split(' ').map((pair) => {
    const [radical = '', character = ''] = Array.from(pair);
    return [radical, character];
  });
}
