import type { Check } from './check.ts';
import { copiedIndicators } from './copiedIndicators.ts';
import { corrected } from './corrections.ts';
import { emptyReading, nothingRead } from './emptyReading.ts';
import { foreignIndicatorsCheck } from './foreignIndicators.ts';
import {
  costExceedsTotal,
  currencyUnitDiffers,
  magnitude,
  missingTotal,
  partsDiffer,
  unreadableAmount,
  yearExceedsWholeLife,
} from './funding.ts';
import {
  cutName,
  duplicateIndicator,
  inTwoClasses,
  kindUnfit,
  missingTargetValue,
  percentForCount,
  qualitativeSatisfaction,
  satisfactionElsewhere,
  statedNone,
  twoComparators,
  yearDiffers,
} from './indicator.ts';
import { oddCharactersPrinted } from './oddCharacters.ts';
import { personalData } from './personalData.ts';
import {
  duplicateProject,
  emptyRows,
  missingObjective,
  missingYear,
  placeholderObjective,
  unpairedValues,
} from './project.ts';
import { contradictingHeads, damagedLabel, gluedLabel, labelBelowRow, nearLabel } from './readingNotes.ts';
import { executedAboveAdjusted, otherMagnitude, rateDiffers, resultPartsDiffer } from './resultMoney.ts';
import { otherIndicators, withoutPlan } from './resultPlan.ts';
import { fullPoints, pointsDiffer } from './resultPoints.ts';
import { farAbove, missingTarget, sameTextThroughout, targetChanged } from './resultTargets.ts';
import { sourceNotes } from './sourceNotes.ts';
import { costAtLeast, uniformTargets } from './uniformTargets.ts';
import { unplacedText } from './unplacedText.ts';
import { unreadTable } from './unreadTable.ts';
import { amountsDiffer, onlySuperseded, printedAgain, sameFile, unclearVersion } from './versions.ts';
import { withheldRate, withheldTarget, withheldText } from './withheld.ts';
import { yearContradicted } from './yearContradicted.ts';

/** Every check, in the order a reader meets them. A new one is one declaration and one line here. */
export const checks: readonly Check[] = [
  nothingRead,
  emptyReading,
  unreadTable,
  unplacedText,
  personalData,
  corrected,
  oddCharactersPrinted,
  ...sourceNotes,
  unreadableAmount,
  withheldText,
  withheldTarget,
  withheldRate,
  missingTotal,
  missingYear,
  yearContradicted,
  partsDiffer,
  yearExceedsWholeLife,
  currencyUnitDiffers,
  magnitude,
  costExceedsTotal,
  unpairedValues,
  amountsDiffer,
  unclearVersion,
  duplicateProject,
  copiedIndicators,
  uniformTargets,
  foreignIndicatorsCheck,
  placeholderObjective,
  missingObjective,
  missingTargetValue,
  kindUnfit,
  percentForCount,
  costAtLeast,
  qualitativeSatisfaction,
  satisfactionElsewhere,
  inTwoClasses,
  twoComparators,
  yearDiffers,
  duplicateIndicator,
  statedNone,
  otherMagnitude,
  resultPartsDiffer,
  executedAboveAdjusted,
  rateDiffers,
  targetChanged,
  otherIndicators,
  missingTarget,
  sameTextThroughout,
  withoutPlan,
  farAbove,
  fullPoints,
  pointsDiffer,
  emptyRows,
  cutName,
  contradictingHeads,
  damagedLabel,
  gluedLabel,
  labelBelowRow,
  nearLabel,
  printedAgain,
  onlySuperseded,
  sameFile,
];
