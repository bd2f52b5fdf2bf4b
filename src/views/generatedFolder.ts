import path from 'node:path';

/** The folder with the generated collections: MINGBAI_GENERATED, or .generated beside package.json. Absolute. */
export function generatedFolder(): string {
  return path.resolve(process.env.MINGBAI_GENERATED ?? '.generated');
}
