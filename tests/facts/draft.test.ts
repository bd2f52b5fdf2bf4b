import { describe, expect, it } from 'vitest';
import { isDraft } from '../../src/facts/draft.ts';

describe('a document', () => {
  it('is a draft where its own title says so', () => {
    expect(isDraft({ title: '某镇2024年部门预算绩效文本（草案）' })).toBe(true);
    expect(isDraft({ title: '某县绩效目标表' })).toBe(false);
  });
});
