import paths from 'node:path';

/**
 * Whether a path is a folder or lies below it, both absolute.
 * @param system the rules of the system they are of: this one's, unless a test asks for another's
 */
export function isWithin(path: string, folder: string, system: paths.PlatformPath = paths): boolean {
  const way = system.relative(folder, path);
  return !(way === '..' || way.startsWith(`..${system.sep}`) || system.isAbsolute(way));
}
