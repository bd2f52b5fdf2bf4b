import { SiteSettings } from '../model/settings.ts';
import { handedToPages } from './handedToPages.ts';

/** The county's settings; the defaults of the schema where no command has read them. */
export const siteSettings = (): SiteSettings => handedToPages()?.corpus.settings ?? SiteSettings.parse({});
