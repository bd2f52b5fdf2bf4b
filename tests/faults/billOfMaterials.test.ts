import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('npm lists what the commands need, and finds no package that contradicts another', () => {
  const asked = ['sbom', '--package-lock-only', '--omit', 'dev', '--sbom-format', 'cyclonedx'];
  const bill = JSON.parse(execFileSync('npm', asked, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })) as {
    bomFormat: string;
    components: { name: string; version: string }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const listed = new Map(bill.components.map(({ name, version }) => [name, version]));
  const unlisted = Object.entries(dependencies).flatMap(([name, version]) =>
    listed.get(name) === version ? [] : [name],
  );
  // npm takes what a tool for development needs as well for a tool for development; README says so.
  expect(unlisted).toEqual(['fflate', 'vite', 'yaml', 'zod']);
  for (const name of unlisted) expect(readFileSync('README.md', 'utf8')).toContain(`\`${name}\``);
});
