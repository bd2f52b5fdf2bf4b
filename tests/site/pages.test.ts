import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedData } from '../support/publishedData.ts';
import { siteFolder } from '../support/siteFolder.ts';

const page = (path = '') => readFileSync(join(siteFolder, path, 'index.html'), 'utf8');

describe('every project, unit and document', () => {
  it('has its page, and each project page names its document and line', () => {
    const projects = publishedData('projects');
    expect(projects).toHaveLength(91);
    for (const { path, name, source_line, document_id } of projects) {
      expect(page(path)).toContain(`第 ${source_line} 行`);
      expect(page(path)).toContain(`documents/${document_id}/`);
      expect(page(path)).toMatch(/<h1/);
      expect(name).not.toBe('');
    }
    for (const { path } of [...publishedData('units'), ...publishedData('documents')])
      expect(page(path)).toMatch(/<h1/);
  });
});
