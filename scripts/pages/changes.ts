/** The list of what an upload by hand has to send, in the folder of the site. */
export const CHANGES_FILE = '.changes.txt';

/** What stands on the server since the last upload and what does not, by file. */
export interface Changes {
  /** to be sent, in this order */
  send: string[];
  /** to be removed, after that */
  remove: string[];
}

/** Nothing to do. */
export const NO_CHANGES: Changes = { send: [], remove: [] };

/** What either of two lists names. */
export const bothOf = (one: Changes, other: Changes): Changes => ({
  send: [...one.send, ...other.send],
  remove: [...one.remove, ...other.remove],
});

/** Files that lead to the others: whoever looks at a site that is half uploaded finds nothing through them that is not there. */
const isLast = (file: string): boolean => file === 'index.html' || file.startsWith('search-index/');

/**
 * @param before the digests of the files of the last site
 * @param now those of the new one
 * @param unsent what was not sent of earlier builds
 */
export function changesBetween(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  unsent: Changes = NO_CHANGES,
): Changes {
  const changed = [...now].flatMap(([file, digest]) => (before.get(file) === digest ? [] : [file]));
  const send = [...new Set([...unsent.send, ...changed])].filter((file) => now.has(file)).sort();
  const gone = [...before.keys(), ...unsent.send, ...unsent.remove].filter((file) => !now.has(file));
  return {
    send: [...send.filter((file) => !isLast(file)), ...send.filter(isLast)],
    remove: [...new Set(gone)].sort(),
  };
}

/** One file a line, after `+` to be sent, after `-` to be removed. */
export const changeLines = ({ send, remove }: Changes): string[] => [
  ...send.map((file) => `+ ${file}`),
  ...remove.map((file) => `- ${file}`),
];

/** How a list ends: by its own count it is known whether all of it is there. */
const endOf = (count: number): string => `共 ${count} 行`;

/** The list, with how many lines it has as its last. */
export function writeChanges(changes: Changes): string {
  const lines = changeLines(changes);
  return [...lines, endOf(lines.length)].map((line) => `${line}\n`).join('');
}

/**
 * Reads what was written, also where an editor saved it with ends of lines of its own.
 * @returns null where it is not whole, as a broken transfer leaves it: what is missing would never be sent, nor removed
 */
export function readChanges(text: string): Changes | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const after = (mark: string) => lines.flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length)] : []));
  const changes = { send: after('+ '), remove: after('- ') };
  return lines.at(-1)?.trim() === endOf(changeLines(changes).length) ? changes : null;
}
