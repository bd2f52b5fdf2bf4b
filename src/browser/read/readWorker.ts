import { provideCMaps } from '../../formats/pdf/parser/characterMaps.ts';
import { InputError } from '../../model/inputError.ts';
import type { InferenceRules } from '../../model/settings.ts';
import { type ReadDocument, readDropped } from '../../views/read/readDropped.ts';
import type { CharacterMaps, FromWorker, Preparation, ReadAnswer, ReadRequest, Request } from './messages.ts';

/** Reads files away from the page, one after the other. Parsers load when the first file of their format comes. */

/** The part of a worker's own surroundings that is used here; the library of types knows them as a page's. */
interface Surroundings {
  addEventListener(type: 'message', listen: (event: MessageEvent<Preparation | Request>) => void): void;
  postMessage(message: FromWorker): void;
}

const page = globalThis as unknown as Surroundings;
let rules: InferenceRules = { classes: { classes: [], rules: [] }, topics: { topics: [] } };

page.addEventListener('message', async ({ data }) => {
  if ('maps' in data) {
    rules = data.rules;
    provideCMaps((file) => characterMap(data.maps, file));
    return;
  }
  try {
    if ('pack' in data) {
      const { packFiles } = await import('./packFiles.ts');
      return page.postMessage({ made: await packFiles(data.pack) });
    }
    if ('workbook' in data) return page.postMessage({ made: await workbook(data.workbook) });
    if ('unpack' in data) {
      const { openPackage } = await import('./openPackage.ts');
      return page.postMessage({ unpacked: openPackage(new Uint8Array(data.unpack), data.file) });
    }
    page.postMessage({ read: await answers(data) });
  } catch (error) {
    if (error instanceof InputError) return page.postMessage({ refused: error.message });
    page.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
});
page.postMessage({ ready: true });

async function answers({ bytes, file, known }: ReadRequest): Promise<ReadAnswer[]> {
  const answers: ReadAnswer[] = [];
  for await (const document of readDropped(new Uint8Array(bytes), file, rules, known)) {
    // A blob lies with the browser: of an archive of a hundred books no worker has room for what is said of all.
    const json = new Blob([JSON.stringify(document)], { type: 'application/json' });
    answers.push({ report: document.report, json });
  }
  return answers;
}

async function characterMap(maps: CharacterMaps, file: string): Promise<Uint8Array> {
  if ('folder' in maps) {
    const answer = await fetch(new URL(file, maps.folder));
    if (!answer.ok) throw new Error(`${answer.status} ${file}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
  const place = maps.places[file];
  if (!place) throw new Error(`no ${file}`);
  return new Uint8Array(await maps.packed.slice(...place).arrayBuffer());
}

async function workbook(documents: readonly Blob[]): Promise<Blob> {
  const [{ reportSheets }, { writeWorkbook }, { WORKBOOK_TYPE }] = await Promise.all([
    import('../../views/read/reportSheets.ts'),
    import('../../spreadsheet/writeWorkbook.ts'),
    import('../../spreadsheet/packWorkbook.ts'),
  ]);
  const read = await Promise.all(documents.map(async (json): Promise<ReadDocument> => JSON.parse(await json.text())));
  return new Blob([writeWorkbook(reportSheets(read)) as Uint8Array<ArrayBuffer>], { type: WORKBOOK_TYPE });
}
