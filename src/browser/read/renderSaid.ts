import { cellId } from '../../corpus/links.ts';
import type { ReadDocument, SaidProject } from '../../views/read/readDropped.ts';
import type { Sentence } from '../../words/segment.ts';
import { element } from '../search/element.ts';
import { someAtFirst } from './someAtFirst.ts';

/** So many projects are named before somebody asks for more. */
const MOST_PROJECTS = 300;

/** What a citizen will read of each project: the sentences of the site, each printed piece leading to its cell. */
export function renderSaid({ projects }: ReadDocument, id: string): HTMLElement[] {
  if (projects.length === 0) return [];
  const boxes = element('div');
  const more = someAtFirst(
    projects.length,
    (from, to) =>
      boxes.append(...projects.slice(from, to).map((project, at) => renderProject(project, id, from + at === 0))),
    { most: MOST_PROJECTS, more: MOST_PROJECTS, unit: '个项目' },
  );
  return [
    element(
      'section',
      { class: 'report-part' },
      element('h3', {}, '网页上会怎么说'),
      element(
        'p',
        { class: 'small soft' },
        '下面是市民会读到的话，照表上印的说，一个字不加。带点线的字点一下，到原表的那一格。',
      ),
      boxes,
      ...more,
    ),
  ];
}

/** A project, drawn when it is opened: a book has dozens. */
function renderProject(project: SaidProject, id: string, open: boolean): HTMLElement {
  const box = element('details', {}, element('summary', {}, project.name));
  let drawn = false;
  const draw = () => {
    if (drawn) return;
    drawn = true;
    box.append(drawProject(project, id));
  };
  box.addEventListener('toggle', draw);
  if (open) {
    draw();
    box.open = true;
  }
  return box;
}

function drawProject({ table, answers }: SaidProject, id: string): HTMLElement {
  const said = answers.flatMap(({ question, statements }) => [
    element('dt', {}, question),
    element('dd', {}, ...statements.map(({ sentence }) => element('p', {}, ...piecesOf(sentence, id, table)))),
  ]);
  return element('dl', { class: 'readout' }, ...said);
}

const piecesOf = (sentence: Sentence, id: string, table: number): (Node | string)[] =>
  sentence.map((piece) => {
    if (typeof piece === 'string') return piece;
    const text = piece.strong ? element('strong', {}, piece.text) : piece.text;
    if (!piece.place) return text;
    const link = element('a', { class: 'src', href: `#${id}-${cellId(table, piece.place)}` }, text);
    link.addEventListener('click', () => {
      const box = document.getElementById(`${id}-t${table}`);
      if (box instanceof HTMLDetailsElement) box.open = true;
    });
    return link;
  });
