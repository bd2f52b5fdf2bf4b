import { comparedParts } from '../identity/ids.ts';
import type { DisclosedDocument, PrintedVersion, Project, SiteData } from '../model/site.ts';
import { ABSENT } from '../values/absent.ts';
import { formatAmount, groupDigits } from '../values/amount.ts';
import { fewOf } from '../values/fewOf.ts';
import type { Check, FindingDraft } from './check.ts';

type Said = Pick<FindingDraft, 'printed' | 'expected' | 'message'>;

/** A check of what other documents print of a project; null where there is nothing to point out. */
const versionCheck =
  (find: (project: Project, documents: ReadonlyMap<string, DisclosedDocument>) => Said | null): Check['find'] =>
  ({ site }) => {
    const documents = new Map(site.documents.map((document) => [document.id, document]));
    return site.projects.flatMap((project) => {
      const said = find(project, documents);
      if (!said) return [];
      const { id, documentId, sourceRef } = project;
      return [{ ...said, subjectId: id, documentId, projectId: id, sourceRef }];
    });
  };

const quoted = (document: DisclosedDocument | undefined) =>
  document ? (/^《.*》$/.test(document.title) ? document.title : `《${document.title}》`) : '';

const wan = ({ total }: Project['funding']) =>
  total?.yuan
    ? `${groupDigits(formatAmount(total.yuan, '万元'))} 万元`
    : total?.printed
      ? `“${total.printed}”`
      : ABSENT.blank;

/** What a version promises, in an order of its own: the names of its indicators with their targets. */
const promised = ({ indicators }: Pick<PrintedVersion, 'indicators'>) =>
  comparedParts(indicators.map(({ name, target }) => `${name.text} ${target.printed}`.replace(/\s/g, '')).sort());

/** The versions of a project that no newer document replaces, its own first. */
const inForce = (project: Project) => [project, ...project.alsoIn.filter(({ superseded }) => !superseded)];

export const amountsDiffer: Check = {
  code: 'project/amounts-differ',
  severity: 'warning',
  about: 'money',
  title: '同一个项目，几份文件印的金额不一样',
  explanation:
    '同一单位、同一年度、同一个编码或名称的项目印在不止一份文件里，金额不同。哪个数为准，要问发布的单位；在弄清以前不算进合计。',
  find: versionCheck((project, documents) => {
    const versions = inForce(project);
    if (project.counted || project.unclear.length > 0 || versions.length < 2) return null;
    const totals = versions.map(({ funding }) => wan(funding));
    const said = versions.map(({ documentId }, at) => `${quoted(documents.get(documentId))}印 ${totals[at]}`);
    const same = new Set(totals).size === 1;
    return {
      printed: totals.join('；'),
      expected: '各份文件的金额一样',
      message: same
        ? `“${project.name}”印在 ${versions.length} 份文件里，总额都是 ${totals[0]}，资金来源印得不一样，没有算进合计。`
        : `“${project.name}”印在 ${versions.length} 份文件里，金额不一样：${said.join('，')}；没有算进合计。`,
    };
  }),
};

export const unclearVersion: Check = {
  code: 'project/unclear-version',
  severity: 'warning',
  about: 'money',
  title: '几份文件里有同名的项目，看不出哪张表对哪张表',
  explanation:
    '几份文件都印了同一单位、同一年度、同一名称的项目，张数、编码或金额对不上，看不出哪张表是哪个项目。在弄清以前不算进合计。',
  find: versionCheck(({ name, unclear }) =>
    unclear.length === 0
      ? null
      : {
          printed: name,
          expected: '每个项目在每份文件里一张表',
          message: `不止一份文件里有“${name}”，看不出哪张表对哪张表，没有算进合计。`,
        },
  ),
};

export const printedAgain: Check = {
  code: 'project/printed-again',
  severity: 'notice',
  about: 'reading',
  title: '同一个项目印了不止一次',
  explanation:
    '同一单位、同一年度、同一个编码或名称的项目印在不止一份文件里，金额一样；或者同一张表在一份文件里一字不差地印了两次。只算一次。',
  find: versionCheck((project, documents) => {
    const { counted, name, documentId } = project;
    const own = documents.get(documentId);
    const same = new Set(own?.sameBytes);
    const others = inForce(project).filter(
      (version) => version.documentId !== documentId && !same.has(version.documentId),
    );
    const copies = inForce(project).filter((version) => version.documentId === documentId).length;
    if (counted && others.length === 0 && copies > 1)
      return {
        printed: name,
        expected: '',
        message: `“${name}”的表在这份文件里一字不差地印了 ${copies} 次，只算一次。`,
      };
    if (!counted || others.length === 0) return null;
    const titles = others.map((version) => quoted(documents.get(version.documentId)));
    return {
      printed: name,
      expected: '',
      message: `“${name}”也印在${fewOf(titles, '份文件')}里，金额一样，只算一次。${
        others.every((other) => promised(other) === promised(project))
          ? ''
          : `指标印得不一样，本站列的是${quoted(own)}的，请对照。`
      }`,
    };
  }),
};

export const onlySuperseded: Check = {
  code: 'project/only-in-superseded',
  severity: 'notice',
  about: 'reading',
  title: '只印在已被取代的文件里的项目',
  explanation: '这份文件已有新的一份取代，新的里面没有这个项目。本站仍旧把它列出、算进合计，请对照新的一份。',
  find: versionCheck((project, documents) => {
    const { name, documentId } = project;
    const own = documents.get(documentId);
    const printedElsewhere = inForce(project).some(
      (version) => documents.get(version.documentId)?.supersededBy.length === 0,
    );
    const newer = own?.supersededBy.map((id) => quoted(documents.get(id))) ?? [];
    return newer.length === 0 || printedElsewhere
      ? null
      : {
          printed: name,
          expected: newer.join('、'),
          message: `${quoted(own)}已被${newer.join('、')}取代，新的里面没有“${name}”。`,
        };
  }),
};

const sameFiles = ({ documents }: SiteData) => documents.filter(({ sameBytes }) => sameBytes.length > 0);

export const sameFile: Check = {
  code: 'document/same-file',
  severity: 'notice',
  about: 'reading',
  title: '同一份文件收录了不止一次',
  explanation: '几份文件的内容一个字节都不差。里面的项目只算一次。',
  find: ({ site }) =>
    sameFiles(site).map(({ id, sameBytes }) => ({
      subjectId: id,
      documentId: id,
      projectId: null,
      sourceRef: null,
      printed: '',
      expected: '每份文件收录一次',
      message: `${fewOf(sameBytes, '份')}是同一份文件，里面的项目只算一次。`,
    })),
};
