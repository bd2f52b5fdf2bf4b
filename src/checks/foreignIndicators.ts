import { topicTexts, wordOf } from '../assemble/topic.ts';
import type { PrintedIndicator } from '../model/documentTables.ts';
import type { Project } from '../model/site.ts';
import { OTHER_TOPIC, type Topic } from '../model/topics.ts';
import { type Check, called } from './check.ts';

/** An indicator with a word of a trade that the project does not speak of. */
export interface ForeignIndicator {
  indicator: PrintedIndicator;
  topic: Topic;
  /** the word that decided */
  word: string;
}

/** One strange word may have its reason: a project is spoken of from so many strange indicators on. */
const FEWEST = 2;
/** Where they are all of one trade, the project may be of that trade under a name nobody knows: then it takes more. */
const FEWEST_OF_ONE_TRADE = 3;

/**
 * The indicators of a project that speak of other trades; none where there is room for doubt.
 *
 * A trade is at home where the project's name, purpose or objective holds one of its words or indicator words, or its unit or department
 * is of that trade; so are its neighbours by `near`. Projects that may be about anything, and those of no known topic, are left alone; so
 * are those whose own trade is spoken of more often than strange ones, and those that agree on one strange trade while also on their own.
 */
export function foreignIndicators(project: Project, topics: readonly Topic[]): ForeignIndicator[] {
  if (project.topic.id === OTHER_TOPIC) return [];
  if (topics.some(({ id, everything }) => everything && id === project.topic.id)) return [];

  const texts = topicTexts(project, project.name, project.unitName);
  const said = `${texts.name}\n${texts.purpose}\n${texts.objective}`;
  const unit = `${texts.unit}\n${texts.department}`;
  const own = topics.filter(
    (topic) => wordOf(said, topic, 'words') ?? wordOf(said, topic, 'indicators') ?? wordOf(unit, topic, 'unit'),
  );
  const ids = new Set(own.map(({ id }) => id));
  const isNear = ({ id, near = [] }: Topic) =>
    ids.has(id) || near.some((other) => ids.has(other)) || own.some((home) => home.near?.includes(id));

  const names = project.indicators.filter(({ unpaired, name }) => !unpaired && name.text !== '');
  const isOwn = ({ name }: PrintedIndicator) =>
    own.some((topic) => wordOf(name.text, topic, 'words') ?? wordOf(name.text, topic, 'indicators'));
  const strange = names.flatMap((indicator): ForeignIndicator[] => {
    if (isOwn(indicator)) return [];
    const trades = topics.flatMap((topic) => {
      const word = wordOf(indicator.name.text, topic, 'indicators');
      return word === undefined ? [] : [{ indicator, topic, word }];
    });
    // A word of two trades is at home in either.
    return trades.some(({ topic }) => isNear(topic)) ? [] : trades.slice(0, 1);
  });
  const ownCount = names.filter(isOwn).length;
  const trades = new Set(strange.map(({ topic }) => topic.id)).size;
  const scattered = trades > 1 && strange.length >= FEWEST && strange.length >= ownCount;
  const whole = trades === 1 && strange.length >= FEWEST_OF_ONE_TRADE && ownCount === 0;
  return scattered || whole ? strange : [];
}

/** An inference from words, which always says which words decided. */
export const foreignIndicatorsCheck: Check = {
  code: 'project/foreign-indicators',
  severity: 'notice',
  about: 'promise',
  inferred: true,
  title: '指标里的话，像是别的行当的',
  explanation:
    '指标的名称用了别的行当才有的词，而项目的名称、用途、目标里一个字没有提到那一行。这是从字面上推断的，每一条都写明是凭哪个词。',
  isNot:
    '不是说指标一定错了：也许这笔钱真的管到了那一行，只是表上没写。什么都可能管的项目（村级、社区、驻村、机关运转）、挨得近的行当、只有一项对不上的，都不提。',
  remedy: '核对是不是选错了指标；如果确实有关，在绩效目标里写上一句。话题用的词列在各话题的页面上，认错了可以改。',
  find: ({ site, topics: { topics } }) =>
    site.projects.flatMap((project) => {
      const foreign = foreignIndicators(project, topics);
      const [first] = foreign;
      if (!first) return [];
      const each = foreign.map(({ indicator, topic, word }) => `${called(indicator)}（“${word}”是${topic.name}的词）`);
      return [
        {
          subjectId: project.id,
          documentId: project.documentId,
          projectId: project.id,
          sourceRef: first.indicator.place.ref,
          printed: foreign.map(({ indicator }) => indicator.name.text).join('；'),
          expected: `与“${project.topic.name}”有关的指标`,
          message: `${project.indicators.length} 项指标里有 ${foreign.length} 项，用词像是别的行当的（推断）：${each.join('；')}。`,
        },
      ];
    }),
};
