/**
 * The lines of a cell as one text, joined as a reader of the page joins them: a narrow cell breaks `绩效⏎指标`, `202⏎4年底` and
 * `1,257⏎,552` anywhere. Only two Latin words keep a space between them.
 */
export const joinLines = (text: string): string =>
  text.includes('\n')
    ? text.replace(/\s*\n\s*/g, (gap, offset: number, whole: string) =>
        /[A-Za-z]/.test(whole[offset - 1] ?? '') && /[A-Za-z]/.test(whole[offset + gap.length] ?? '') ? ' ' : '',
      )
    : text;
