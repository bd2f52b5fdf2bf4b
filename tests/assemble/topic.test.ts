import { describe, expect, it } from 'vitest';
import { inferTopic, type TopicTexts } from '../../src/assemble/topic.ts';
import { TopicRules } from '../../src/model/topics.ts';
import { countyRules } from '../support/county.ts';

const topicOf = (texts: Partial<TopicTexts>) =>
  inferTopic({ name: '', purpose: '', objective: '', unit: '', department: '', ...texts }, countyRules.topics);

describe('the topic of a project', () => {
  it.each([
    ['官厅镇怀财字【2024】7号垃圾清运费', '垃圾与环境'],
    ['垃圾清运路灯电费及维修', '垃圾与环境'],
    ['公园广场及道路绿化管护', '路灯、绿化与维修'],
    ['村干部养老保险', '村干部与村务'],
    ['村级环境卫生整治', '垃圾与环境'],
    ['高龄津贴县级补助资金', '养老与社保'],
    ['平罗县陶乐镇人民政府本级_社保缴费', '机关人员与日常运转'],
    ['民政临时救助', '低保与救助'],
    ['防汛经费', '防汛防火与应急'],
    ['义务兵家庭优待金', '退役军人与优抚'],
    ['武装工作专项经费', '征兵与民兵'],
    ['农村党员教育培训及农村基层党建专项经费', '党建与群团'],
    ['义务教育学校公用经费', '学校与教育'],
    ['春季动物防疫补助', '种地与养殖'],
    ['农村公路养护', '道路与交通'],
    ['食品安全抽检', '食品药品与市场监管'],
    ['城乡居民医疗保险县配资金', '看病与卫生'],
    ['助力乡村振兴驻村工作队经费', '驻村与乡村振兴'],
    ['清洁取暖补贴', '取暖与能源'],
    ['法律援助专项', '平安与司法'],
    ['招商引资优惠政策奖补项目', '招商与企业'],
    ['乡镇两中心运行经费', '政务服务'],
  ])('%s is about %s', (name, topic) => {
    expect(topicOf({ name }).name).toBe(topic);
  });

  it('is told with the word that decided and where it stands', () => {
    expect(topicOf({ name: '专项资金', purpose: '用于村组道路硬化' })).toEqual({
      id: 'roads',
      name: '道路与交通',
      basis: '资金用途含“道路”',
    });
    expect(topicOf({ name: '专项', unit: '某县教育局', objective: '' }).basis).toBe('实施单位含“教育局”');
  });

  it('goes by the name before anything else says otherwise', () => {
    expect(topicOf({ name: '防火经费', purpose: '购买垃圾桶', unit: '某县教育局' }).id).toBe('emergency');
  });

  it('is 其他 where no word decides', () => {
    expect(topicOf({ name: '某项经费' })).toEqual({ id: 'other', name: '其他', basis: '' });
  });
});

describe('the rules', () => {
  const rules = (...topics: object[]) => TopicRules.safeParse({ topics });
  const waste = { id: 'waste', name: '垃圾', plain: '垃圾清运。', words: ['垃圾'] };

  it('are refused where two topics share an id, or one is near a topic that is not there', () => {
    expect(rules(waste).success).toBe(true);
    expect(rules(waste, waste).success).toBe(false);
    expect(rules({ ...waste, id: 'other' }).success).toBe(false);
    expect(rules({ ...waste, near: ['roads'] }).success).toBe(false);
    expect(rules({ ...waste, word: ['垃圾'] }).success).toBe(false);
    expect(rules({ ...waste, words: [] }).error?.issues[0]?.message).toContain('没有项目会归到这里');
  });
});
