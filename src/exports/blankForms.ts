import type { BlankTemplate } from '../recognise/template.ts';
import { templates } from '../recognise/templates.ts';

/** A blank form as it is published. */
export interface PublishedForm {
  template: BlankTemplate;
  /** The name of the form, Chinese. */
  title: string;
  /** Relative to data/. */
  path: string;
}

/** The forms that can be keyed in, in the order of the list of forms. */
export const blankTemplates: readonly BlankTemplate[] = templates.filter(
  (template): template is BlankTemplate => template.costLevel !== undefined,
);

/** The blank form of each of them. */
export const blankForms: readonly PublishedForm[] = blankTemplates.map((template) => ({
  template,
  title: template.title,
  path: `forms/${template.id}.xlsx`,
}));
