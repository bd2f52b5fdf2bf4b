import { expect, it } from 'vitest';
import { parseYaml } from '../../scripts/files/readYaml.ts';

it('reads a file of nothing but names in a time that grows with it, not with its square', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `k${at}: 1`).join('\n');
  const seconds = (count: number) => {
    const start = process.cpuUsage();
    parseYaml(names(count), 'site.yaml');
    return process.cpuUsage(start).user / 1e6;
  };
  seconds(2_000);
  const few = seconds(10_000);
  expect(seconds(40_000)).toBeLessThan(few * 12 + 0.5);
});
