import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGivenLinks } from '../../scripts/content/readGivenLinks.ts';
import { linkResults } from '../../src/assemble/links.ts';
import { process } from '../support/publish.ts';
import { type FormRow, planTable, resultTable } from '../support/resultForms.ts';

const [UNIT, OTHER] = ['演示县青禾镇人民政府', '演示县白杨镇人民政府'];
const rows: FormRow[] = [
  { level1: '产出指标', level2: '数量指标', name: '养护里程', target: '≥6公里', actual: '7公里' },
];
const money = { planned: '9', adjusted: '9', executed: '9', rate: '100%' };
const plan = (name: string, unit = UNIT, year = 2023) => planTable({ unit, name, code: '', rows, wan: '9', year });
const report = (name: string, unit = UNIT, year = 2023) => resultTable({ unit, name, code: '', rows, money, year });

const DOCUMENTS = {
  'plan.txt': `${UNIT}预算项目绩效文本\n\n${[plan('道路养护'), plan('水渠清淤'), plan('图书室开放', UNIT, 2022)].join('\n\n')}\n`,
  'result.txt': `${UNIT}绩效自评材料\n\n${[report('乡村公路养护'), report('水渠清淤和管护')].join('\n\n')}\n`,
  'other.txt': `${OTHER}绩效自评材料\n\n${report('道路养护', OTHER)}\n`,
};

describe('links.yaml', async () => {
  const { site } = await process(DOCUMENTS);
  const ids = new Map<string, string>([
    ...site.projects.map(({ name, id }) => [`P:${name}`, id] as const),
    ...site.results.map(({ name, unitName, id }) => [`R:${unitName === OTHER ? '白杨' : ''}${name}`, id] as const),
  ]);

  /** What is linked by a links.yaml in which names stand for ids: P:名称 and R:名称. */
  function linked(yaml: string) {
    const folder = mkdtempSync(join(tmpdir(), 'mingbai-links-'));
    try {
      writeFileSync(
        join(folder, 'links.yaml'),
        yaml.replace(/[PR]:[^ ,}\n]+/g, (name) => ids.get(name) ?? `no ${name}`),
      );
      return linkResults(site.projects, site.results, readGivenLinks(folder));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  const fault = (yaml: string): string => {
    try {
      linked(yaml);
      return 'accepted';
    } catch (error) {
      return (error as Error).message.replace(/[a-z0-9]+(-[a-z0-9]+){2,}/g, '<编号>');
    }
  };

  const SAME = '{ project: P:道路养护, result: R:乡村公路养护 }';

  describe('says what only the office knows and', () => {
    it('links what no name and no code links, and says that the office did', () => {
      const { links, nearMisses } = linked(`- ${SAME}\n`);
      expect(links.map(({ basis }) => basis)).toEqual(['given']);
      expect(nearMisses.some(({ projectId }) => projectId === links[0]?.projectId)).toBe(false);
    });

    it('ends a question where the two are not the same', () => {
      const asked = linked('').nearMisses.length;
      const after = linked('- { project: P:道路养护, result: R:乡村公路养护, same: false }\n');
      expect([after.links.length, after.nearMisses.length]).toEqual([0, asked - 1]);
    });

    it.each(['', '# 还没有\n', '[]\n'])('is nothing where it says nothing: %j', (yaml) => {
      expect(linked(yaml).links).toEqual([]);
    });
  });

  describe('that cannot be right is refused in one sentence with its line', () => {
    it.each([
      [
        'an unknown project',
        `- ${SAME}\n- { project: nobody, result: R:水渠清淤和管护 }\n`,
        'links.yaml 第 2 行：project 写的是 nobody，没有收录这个项目；应为项目页地址的最后一段。请从报告里照抄一行，或删去这一行。',
      ],
      [
        'an unknown self-evaluation',
        '# 说明\n- project: P:道路养护\n  result: nobody\n',
        'links.yaml 第 2 行：result 写的是 nobody，没有收录这份自评；应为自评页地址的最后一段。请从报告里照抄一行，或删去这一行。',
      ],
      [
        'two plans',
        '- { project: P:道路养护, result: P:水渠清淤 }\n',
        'links.yaml 第 1 行：result 写的是 <编号>，是一个项目（绩效目标表）的编号；应为自评页地址的最后一段。请从报告里照抄一行，或删去这一行。',
      ],
      [
        'two self-evaluations',
        '- { project: R:乡村公路养护, result: R:水渠清淤和管护 }\n',
        'links.yaml 第 1 行：project 写的是 <编号>，是一份自评的编号；应为项目页地址的最后一段。请从报告里照抄一行，或删去这一行。',
      ],
      [
        'the same pair twice',
        `- ${SAME}\n- ${SAME}\n`,
        'links.yaml 第 2 行：<编号> 和 <编号> 在第 1 行已经写过；应为一对只写一行。请删去其中一行。',
      ],
      [
        'a pair that is one and is not',
        `- ${SAME}\n- { project: P:道路养护, result: R:乡村公路养护, same: false }\n`,
        'links.yaml 第 2 行：<编号> 和 <编号> 在第 1 行已经写过；应为一对只写一行。请删去其中一行。',
      ],
      [
        'one plan with two self-evaluations',
        `- ${SAME}\n- { project: P:道路养护, result: R:水渠清淤和管护 }\n`,
        'links.yaml 第 2 行：项目 <编号> 在第 1 行已经对上了另一个；应为一个项目对一份自评。请只留下对的那一行。',
      ],
      [
        'one self-evaluation of two plans',
        `- ${SAME}\n- { project: P:水渠清淤, result: R:乡村公路养护 }\n`,
        'links.yaml 第 2 行：自评 <编号> 在第 1 行已经对上了另一个；应为一个项目对一份自评。请只留下对的那一行。',
      ],
      [
        'two units',
        '- { project: P:道路养护, result: R:白杨道路养护 }\n',
        'links.yaml 第 1 行：项目是演示县青禾镇人民政府的，自评是演示县白杨镇人民政府的；应为同一个单位的项目和自评。请删去这一行；单位名称印错的，先在 corrections/ 里更正。',
      ],
      [
        'two years',
        '- { project: P:图书室开放, result: R:乡村公路养护 }\n',
        'links.yaml 第 1 行：项目是 2022 年的，自评是 2023 年的；应为同一个年度的项目和自评。请删去这一行；年度印错的，先在 corrections/ 里更正。',
      ],
      [
        'a misspelt key',
        '- { project: P:道路养护, results: R:乡村公路养护 }\n',
        'links.yaml 第 1 行的 [0].result：读到 没有这一项；应为文字（还有 1 处）。请改正后再试。',
      ],
      [
        'no list',
        'project: P:道路养护\n',
        'links.yaml 第 1 行的 最外层：读到 {"project":"<编号>"}；应为列表。请改正后再试。',
      ],
      ['broken YAML', '- { project: P:道路养护\n', expect.stringMatching(/links\.yaml：第 \d 行前后读不成 YAML；应为/)],
    ])('%s', (_, yaml, said) => {
      expect(fault(yaml)).toEqual(said);
    });
  });
});
