import type { Kind } from './kind.ts';
import { amountKinds } from './kinds/amounts.ts';
import { brokenColumnKinds } from './kinds/brokenColumns.ts';
import { brokenRowKinds } from './kinds/brokenRows.ts';
import { classKinds } from './kinds/classes.ts';
import { fieldKinds } from './kinds/fields.ts';
import { furtherColumnKinds } from './kinds/furtherColumns.ts';
import { furtherRowKinds } from './kinds/furtherRows.ts';
import { headKinds } from './kinds/heads.ts';
import { indicatorNameKinds } from './kinds/indicatorNames.ts';
import { labelKinds } from './kinds/labels.ts';
import { moneyRowKinds } from './kinds/moneyRows.ts';
import { moneyUnitKinds } from './kinds/moneyUnits.ts';
import { objectiveKinds } from './kinds/objective.ts';
import { pageKinds } from './kinds/pages.ts';
import { surroundingKinds } from './kinds/surroundings.ts';
import { targetNumberKinds } from './kinds/targetNumbers.ts';
import { targetSignKinds } from './kinds/targetSigns.ts';
import { targetWordKinds } from './kinds/targetWords.ts';
import { titleKinds } from './kinds/titles.ts';
import { yearKinds } from './kinds/years.ts';

/** Everything that happens to a table, by what of it is damaged, from its title to what stands below it. */
const kinds: readonly Kind[] = [
  ...titleKinds,
  ...yearKinds,
  ...labelKinds,
  ...fieldKinds,
  ...moneyUnitKinds,
  ...moneyRowKinds,
  ...amountKinds,
  ...objectiveKinds,
  ...headKinds,
  ...furtherColumnKinds,
  ...brokenColumnKinds,
  ...classKinds,
  ...indicatorNameKinds,
  ...targetSignKinds,
  ...targetNumberKinds,
  ...targetWordKinds,
  ...furtherRowKinds,
  ...brokenRowKinds,
  ...pageKinds,
  ...surroundingKinds,
];

/** Ordinary variation: a reader of the page learns the same, so the data must say the same. */
export const harmlessKinds = kinds.filter(({ effect }) => effect === 'harmless');

/** What changes or hides the meaning: what is published must be true of the damaged page, or nothing. */
export const meaningKinds = kinds.filter(({ effect }) => effect === 'meaning');
