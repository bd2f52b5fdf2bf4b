import type { Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { IdentifiedTerm } from '../model/glossaryTerm.ts';

type Phrase = { phrase: string; id: string };

/** Marks that must not begin a line; browsers allow a break after a button, so they are kept together with it. */
const CLOSING = /^[，。、；：！？）》】”’]+/;

/** Nodes whose text stays as it is: a term inside a link or a heading would be a control inside a control. */
const LEFT_ALONE = new Set(['link', 'linkReference', 'heading', 'code', 'inlineCode', 'html']);

/**
 * Turns the first occurrence of each glossary term in a Markdown tree into a button that opens its explanation
 * (`popovertarget="term-<id>"`). Changes the tree; the text it shows stays the same character for character.
 *
 * @returns the ids of the terms marked, in the order in which they stand in the text
 */
export function markTerms(
  tree: Root,
  terms: readonly IdentifiedTerm[],
  alreadyMarked: readonly string[] = [],
): string[] {
  const phrases = terms
    .filter((term) => term.inText)
    .flatMap((term) => [term.term, ...term.also].map((phrase) => ({ phrase, id: term.id })))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  const done = new Set(alreadyMarked);
  const marked: string[] = [];
  const mark = (id: string) => {
    done.add(id);
    marked.push(id);
  };
  visit(tree, (text) => splitText(text.value, phrases, done, mark));
  return marked;
}

function visit(parent: Parent, split: (text: Text) => PhrasingContent[]): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type === 'text') return split(child);
    if ('children' in child && !LEFT_ALONE.has(child.type)) visit(child, split);
    return [child];
  }) as typeof parent.children;
}

function splitText(
  value: string,
  phrases: readonly Phrase[],
  done: ReadonlySet<string>,
  mark: (id: string) => void,
): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let plain = '';
  let at = 0;
  while (at < value.length) {
    // The longest phrase at this place is taken even if it is already explained: 绩效指标值 must not become 绩效 + 指标值.
    const hit = phrases.find(({ phrase }) => value.startsWith(phrase, at));
    if (hit && !done.has(hit.id)) {
      if (plain) pieces.push({ type: 'text', value: plain });
      plain = '';
      const after = CLOSING.exec(value.slice(at + hit.phrase.length))?.[0] ?? '';
      pieces.push(termNode(hit, after));
      mark(hit.id);
      at += hit.phrase.length + after.length;
    } else {
      plain += hit ? hit.phrase : value[at];
      at += hit ? hit.phrase.length : 1;
    }
  }
  if (plain) pieces.push({ type: 'text', value: plain });
  return pieces;
}

function termNode({ phrase, id }: Phrase, after: string): PhrasingContent {
  const button: PhrasingContent = {
    type: 'emphasis',
    children: [{ type: 'text', value: phrase }],
    data: {
      hName: 'button',
      hProperties: { type: 'button', className: ['term'], popoverTarget: `term-${id}` },
    },
  };
  if (after === '') return button;
  return {
    type: 'emphasis',
    children: [button, { type: 'text', value: after }],
    data: { hName: 'span', hProperties: { className: ['nowrap'] } },
  };
}
