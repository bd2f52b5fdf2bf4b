import { describe, expect, it } from 'vitest';
import type { PersonalDataDecision } from '../../src/model/personalData.ts';
import { decidePersonalData } from '../../src/privacy/decidePersonalData.ts';
import { PersonalDataError } from '../../src/privacy/personalDataError.ts';
import { printedIn } from './printedIn.ts';

/** A telephone, and again within a longer number, where it is none by itself. Every number is invented. */
const TWICE = ['负责人张某13800000000', '编号513800000000'];

const said = (decision: PersonalDataDecision | undefined) =>
  new PersonalDataError([decidePersonalData(printedIn(TWICE), decision)]).message;

describe('what an office reads of personal data', () => {
  it('tells how to decide, where it has not', () => {
    expect(said(undefined)).toMatch(/含个人信息 1 处.*写 personalData: mask/);
  });

  it('does not tell it to mask what it has said to mask: what is left, and what to do', () => {
    expect(said('mask')).toMatch(/遮不去的个人信息 1 处.*在原件里删去/);
    expect(said('mask')).not.toContain('写 personalData: mask');
  });

  it('prints no number', () => {
    expect(said(undefined) + said('mask')).not.toContain('13800000000');
  });
});
