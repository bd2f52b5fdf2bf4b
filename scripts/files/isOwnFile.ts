import { lstatSync } from 'node:fs';

/** Whether a path is a plain file itself: a link would lead the published page to something that anybody may change or remove. */
export const isOwnFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
