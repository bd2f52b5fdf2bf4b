import { LABELS } from '../words/labels.ts';
import type { Corpus } from './corpus.ts';

/** The same of a portal, which has other pages. */
const PORTAL_NAVIGATION: typeof NAVIGATION = [
  { href: '/topics/', name: '话题' },
  { href: '/compare/', name: '比较' },
  { href: '/shards/', name: '各县数据' },
  { href: '/glossary/', name: '名词' },
  { href: '/data/', name: '下载' },
];

/** The main navigation of a site: that of a portal where it has shards. */
export const navigationOf = ({ shards }: Pick<Corpus, 'shards'>): typeof NAVIGATION =>
  shards ? PORTAL_NAVIGATION : NAVIGATION;

/** The main navigation, in the order in which a reader needs it. */
export const NAVIGATION: readonly { href: string; name: string }[] = [
  { href: '/projects/', name: '项目' },
  { href: '/units/', name: '单位' },
  { href: '/documents/', name: '原文件' },
  { href: '/satisfaction/', name: '满意度' },
  { href: '/findings/', name: LABELS.asked },
  { href: '/glossary/', name: '名词' },
  { href: '/guide/', name: '指南' },
  { href: '/data/', name: '数据' },
];
