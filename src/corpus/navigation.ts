import { LABELS } from '../words/labels.ts';
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
