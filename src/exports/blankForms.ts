import type { Template } from '../recognise/template.ts';
import { templates } from '../recognise/templates.ts';

/** A blank form as it is published. */
export interface PublishedForm {
  template: Template;
  /** The name of the form, Chinese. */
  title: string;
  /** Relative to data/. */
  path: string;
}

/** The blank form of every declared form, in the order of the list of forms. */
export const blankForms: readonly PublishedForm[] = templates.map((template) => ({
  template,
  title: template.title,
  path: `forms/${template.id}.xlsx`,
}));
