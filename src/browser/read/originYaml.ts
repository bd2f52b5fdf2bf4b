import type { OriginRecord } from '../../model/settings.ts';

/** An origin record as the file beside a document: YAML, texts in quotes, which JSON's are too. */
export const originYaml = (origin: OriginRecord): string =>
  Object.entries(origin)
    .map(([key, value]) =>
      typeof value === 'object' && !Array.isArray(value)
        ? `${key}: { ${Object.entries(value).map(([inner, said]) => `${inner}: ${JSON.stringify(said)}`)} }\n`
        : `${key}: ${JSON.stringify(value)}\n`,
    )
    .join('');
