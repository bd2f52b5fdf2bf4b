/** The root-absolute address of a generated path: units/x/ → /units/x/. */
export function rootPath(path: string): string {
  return `/${path.replace(/^\/+/, '')}`;
}
