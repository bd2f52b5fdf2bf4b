import type { IndicatorClass } from '../../model/documentTables.ts';

/** Whether a row prints a class of its own: its cell is not blank, and no class above covers it. */
export const printsClass = ({ inherited, text }: IndicatorClass): boolean => !inherited && text !== '';
