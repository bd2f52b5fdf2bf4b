import { expect, it } from 'vitest';
import { DroppedFile } from '../../../src/browser/read/droppedFile.ts';
import { handOverPackage } from '../../../src/browser/read/handOverPackage.ts';
import { readDropped } from '../../../src/views/read/readDropped.ts';
import { craftZip, utf8 } from '../../formats/zip/craftZip.ts';
import { countyRules } from '../../support/county.ts';

it('two documents of an archive that would be one are named by their places in it, so that somebody can rename one', async () => {
  const content = utf8('项目名称,金额\n修路,1\n');
  const zip = craftZip(['附件.csv', '附件.txt'].map((name) => ({ name, content })));
  const dropped = new DroppedFile(new File([zip as Uint8Array<ArrayBuffer>], '公开.zip'));
  const documents = await Array.fromAsync(readDropped(zip, dropped.name, countyRules));
  dropped.take(documents.map((read) => ({ report: read.report, json: new Blob([JSON.stringify(read)]) })));
  expect(await handOverPackage([dropped], '')).toEqual({
    refused: '还不能打包：公开.zip/附件.csv 和 公开.zip/附件.txt 会算作同一份文件。请把其中一个改名再放进来。',
  });
});
