import { expect, it } from 'vitest';
import { choiceLabel } from '../../../src/search/query/facetLabels.ts';

it.each(['__proto__', 'constructor', 'toString'])(
  'a kind of page called %s in an address is called so, and nothing else',
  (kind) => {
    expect(choiceLabel('kind', kind)).toBe(kind);
  },
);
