import { blankDocument } from '../src/model/blankDocument.ts';
import type { Funding } from '../src/model/documentTables.ts';
import type { DisclosedDocument, Project, Unit } from '../src/model/site.ts';
import { randomNumbers } from './bench/randomNumbers.ts';

/** What the site is made of, as far as search reads it. */
export interface Corpus {
  projects: Project[];
  units: Unit[];
  documents: DisclosedDocument[];
}

const tails =
  /(?:专项|工作|管理|运行|办公|建设|保障|补助|补贴|奖补|维护|改造|服务)*(?:经费|资金|费|补贴|补助|津贴|项目|工资|薪酬|支出|奖)$/;
const placeSuffixes = ['镇', '乡', '街道', '村'];
const departments = ['农业农村局', '住房和城乡建设局', '民政局', '卫生健康局', '教育体育局', '水务局', '交通运输局'];
const years = [2021, 2022, 2023, 2024];
const unitsPerCounty = 34;
const projectsPerUnit = 15;

/**
 * A synthetic corpus of `count` projects for measuring. Names, objectives and indicators are cut out of the real
 * projects and put together anew, with other places, years and numbers. The same input gives the same output.
 *
 * @param real the projects whose words and forms are recombined; at least one
 * @param seed another seed gives another corpus of the same kind
 */
export function generateCorpus(real: readonly Project[], count: number, seed = 1): Corpus {
  const random = randomNumbers(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const parts = cutParts(real);
  // 住 before a place says that somebody lives there, which no portal takes.
  const placeCharacters = [...new Set(real.flatMap((project) => [...project.county, ...townOf(project)]))].filter(
    (character) => !'县市乡镇村住'.includes(character),
  );
  const place = () => pick(placeCharacters) + pick(placeCharacters);
  const renumber = (text: string) =>
    text.replace(/\d+(?:\.\d+)?/g, (number) =>
      /^20[12]\d$/.test(number) ? number : String(Math.max(1, Math.round(Number(number) * (0.4 + random() * 1.4)))),
    );

  const forms = [...Map.groupBy(real, (project) => project.documentId).values()];

  const corpus: Corpus = { projects: [], units: [], documents: [] };
  for (let unitNumber = 0; corpus.projects.length < count; unitNumber += 1) {
    const countyNumber = Math.floor(unitNumber / unitsPerCounty);
    const county = `${placeCharacters[(countyNumber * 7) % placeCharacters.length]}${placeCharacters[(countyNumber * 11 + 3) % placeCharacters.length]}县`;
    const town = `${place()}${pick(placeSuffixes.slice(0, 3))}`;
    const isTown = unitNumber % 3 !== 0;
    const unitName = isTown
      ? `${county}${town}人民政府`
      : `${county}${departments[unitNumber % departments.length]}本级`;
    const department = isTown ? unitName : unitName.replace(/本级$/, '');
    const year = pick(years);
    // A unit fills in one printed form, so its projects agree in columns, 项目属性 and the like.
    const unitForms = pick(forms);
    const id = unitNumber.toString(36).padStart(4, '0');
    const title = `${unitName}${year}年度项目支出预算绩效目标表`;
    const document = blankDocument({
      id: `d-${id}`,
      title,
      county,
      fiscalYear: year,
      currencyUnit: '万元',
      path: `documents/d-${id}/`,
    });
    const unit: Unit = {
      id: `u-${id}`,
      name: unitName,
      county,
      projectIds: [],
      documentIds: [document.id],
      years: [year],
      byYear: [],
      totalYuan: null,
      aliases: [],
      path: `units/u-${id}/`,
    };
    let total = 0n;
    for (let number = 0; number < projectsPerUnit && corpus.projects.length < count; number += 1) {
      const form = pick(unitForms);
      const name = nameFrom(pick, parts, year, isTown ? town : county.slice(0, 2));
      const yuan = amountFrom(pick(parts.amounts), pick([0.1, 0.5, 1, 1, 1, 2, 10]));
      const projectId = `${unit.id}-${year}-${checksum(name + number)}`;
      const topic = pick(parts.topics);
      corpus.projects.push({
        ...form,
        id: projectId,
        documentId: document.id,
        unitId: unit.id,
        tableNumber: number + 1,
        name,
        unitName,
        county,
        fiscalYear: year,
        fields: {
          ...form.fields,
          name: printed(name),
          implementingUnit: printed(unitName),
          supervisingDepartment: printed(department),
          objective: printed(
            Array.from({ length: 1 + Math.floor(random() * 3) }, () => renumber(pick(parts.clauses))).join('，'),
          ),
          ...(form.fields.purpose && { purpose: printed(`用于${topic}${pick(parts.tails)}`) }),
          ...(form.fields.code && { code: printed(projectCode(random)) }),
        },
        funding: fundingOf(yuan),
        indicators: form.indicators.map((indicator) => {
          const other = pick(parts.indicators);
          const ownWords = random() < 0.4 ? `${pick(parts.topics)}${other.name.text}` : other.name.text;
          const target = random() < 0.5 ? indicator.target : other.target;
          return {
            ...indicator,
            name: printed(renumber(ownWords)),
            target: { ...target, printed: renumber(target.printed) },
          };
        }),
        path: `projects/${projectId}/`,
      });
      unit.projectIds.push(projectId);
      document.projectIds.push(projectId);
      total += BigInt(yuan);
    }
    unit.totalYuan = String(total);
    unit.byYear = [{ fiscalYear: year, projects: unit.projectIds.length, totalYuan: unit.totalYuan }];
    corpus.units.push(unit);
    corpus.documents.push(document);
  }
  return corpus;
}

interface Parts {
  topics: string[];
  tails: string[];
  clauses: string[];
  amounts: string[];
  indicators: Project['indicators'];
}

/** Cuts the real projects into reusable parts: what a name is about, how it ends, clauses of objectives, indicators. */
function cutParts(real: readonly Project[]): Parts {
  const cores = real.map((project) =>
    project.name
      .replace(/^.*【\d{4}】\d+号/, '')
      .replace(/^.*_/, '')
      .replace(/20\d\d年/g, '')
      .replace(/[（(].*[）)]/g, '')
      .replace(/[、，,].*$/, ''),
  );
  return {
    topics: distinct(cores.map((core) => core.replace(tails, ''))).filter((topic) => topic.length >= 2),
    tails: distinct(cores.map((core) => tails.exec(core)?.[0] ?? '')).filter((tail) => tail !== ''),
    clauses: distinct(real.flatMap((project) => (project.fields.objective?.text ?? '').split(/[，,。；;]/))).filter(
      (clause) => clause.length >= 4,
    ),
    amounts: real.map((project) => project.funding.total?.yuan ?? '').filter((yuan) => yuan !== ''),
    indicators: real.flatMap((project) => project.indicators).filter((indicator) => indicator.name.text !== ''),
  };
}

/** A project name in one of the printed manners: 2024年…, 陶乐镇…, ……（…）, …财字【2024】7号…. */
function nameFrom(pick: <T>(items: readonly T[]) => T, parts: Parts, year: number, place: string): string {
  const core = `${pick(parts.topics)}${pick(parts.tails)}`;
  const manners = [
    () => `${year}年${core}`,
    () => `${place}${core}`,
    () => core,
    () => `${place}${pick(parts.topics)}及${core}`,
    () => `${core}（${pick(parts.topics)}）`,
    () => `${place.slice(0, 1)}财字【${year}】${1 + pick([3, 6, 11, 27, 45])}号${core}`,
  ];
  return pick(manners)();
}

function townOf(project: Project): string {
  return /县(.{1,6}?)[镇乡]/.exec(project.fields.implementingUnit?.text ?? '')?.[1] ?? '';
}

function amountFrom(yuan: string, scale: number): string {
  return String(Math.max(1, Math.round(Number(yuan) * scale)));
}

function fundingOf(yuan: string): Funding {
  const amount = { printed: String(Number(yuan) / 10_000), yuan, places: [] };
  return { total: amount, fiscalAppropriation: amount, otherFunds: { printed: '', yuan: null, places: [] } };
}

function printed(text: string) {
  return { printed: text, text, places: [] };
}

function projectCode(random: () => number): string {
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  return `${digits(8)}P${digits(11)}${'ABCDEFGHJKLMNPQRTUWXY'[Math.floor(random() * 21)]}`;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function checksum(text: string): string {
  let sum = 2_166_136_261;
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) as number), 16_777_619);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
