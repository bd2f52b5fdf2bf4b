import { brokenTableKinds } from './brokenTableKinds.ts';
import { filledInKinds } from './filledInKinds.ts';
import { furtherKinds } from './furtherKinds.ts';
import { gluedKinds } from './gluedKinds.ts';
import { harmlessKinds as usualVariations } from './harmlessKinds.ts';
import { meaningKinds as usualDamages } from './meaningKinds.ts';
import { misreadKinds } from './misreadKinds.ts';
import { officeKinds } from './officeKinds.ts';
import { overlookedKinds } from './overlookedKinds.ts';
import { pageKinds } from './pageKinds.ts';
import { paperKinds } from './paperKinds.ts';
import { rarerHarmlessKinds } from './rarerHarmlessKinds.ts';
import { rarerMeaningKinds } from './rarerMeaningKinds.ts';
import { typingKinds } from './typingKinds.ts';

const latest = [
  ...misreadKinds,
  ...pageKinds,
  ...officeKinds,
  ...paperKinds,
  ...overlookedKinds,
  ...typingKinds,
  ...filledInKinds,
  ...gluedKinds,
];

/** Ordinary variation: a reader of the page learns the same, so the data must say the same. */
export const harmlessKinds = [
  ...usualVariations,
  ...rarerHarmlessKinds,
  ...latest.filter(({ effect }) => effect === 'harmless'),
];

/** What changes or hides the meaning: what is published must be true of the damaged page, or nothing. */
export const meaningKinds = [
  ...usualDamages,
  ...brokenTableKinds,
  ...rarerMeaningKinds,
  ...furtherKinds,
  ...latest.filter(({ effect }) => effect === 'meaning'),
];
