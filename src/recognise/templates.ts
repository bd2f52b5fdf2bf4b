import type { Template } from './template.ts';
import { anhuiResult } from './templates/anhuiResult.ts';
import { bingtuanProject } from './templates/bingtuanProject.ts';
import { centralProject } from './templates/centralProject.ts';
import { countyKeyProject } from './templates/countyKeyProject.ts';
import { departmentProject } from './templates/departmentProject.ts';
import { hebeiProject } from './templates/hebeiProject.ts';
import { hubeiResult } from './templates/hubeiResult.ts';
import { hunanProject } from './templates/hunanProject.ts';
import { liuanProject } from './templates/liuanProject.ts';
import { longTermProject } from './templates/longTermProject.ts';
import { ningxiangProject } from './templates/ningxiangProject.ts';
import { povertyProject } from './templates/povertyProject.ts';
import { povertyResult } from './templates/povertyResult.ts';
import { shanghaiProject } from './templates/shanghaiProject.ts';
import { sichuanResult } from './templates/sichuanResult.ts';
import { transferResult } from './templates/transferResult.ts';
import { twoPeriods } from './templates/twoPeriods.ts';
import { wuhanProject } from './templates/wuhanProject.ts';
import { yunnanResult } from './templates/yunnanResult.ts';

/** Every printed form that can be recognised, the more demanding of two similar ones first. A new one is one declaration and one line here. */
export const templates: readonly Template[] = [
  centralProject,
  departmentProject,
  countyKeyProject,
  hebeiProject,
  hunanProject,
  ningxiangProject,
  povertyProject,
  shanghaiProject,
  bingtuanProject,
  twoPeriods,
  longTermProject,
  liuanProject,
  wuhanProject,
  yunnanResult,
  anhuiResult,
  povertyResult,
  sichuanResult,
  transferResult,
  hubeiResult,
];
