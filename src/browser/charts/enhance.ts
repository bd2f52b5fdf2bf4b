/** A mark counts as pointed at from this far, in pixels: thin bars and small dots are hard to hit with a finger. */
const REACH = 26;

/**
 * Gives a chart a tip that shows the row of its table for the mark that is pointed at, touched, or reached with the arrow
 * keys, and leads to the page of that row. Everything it shows is in the table: nothing is lost without it.
 */
export function enhanceChart(figure: HTMLElement): void {
  const plot = figure.querySelector<HTMLElement>('.chart-plot');
  const rows = [...figure.querySelectorAll<HTMLTableRowElement>('.chart-figures tbody tr')];
  if (!plot || rows.length === 0) return;
  const heads = [...figure.querySelectorAll('.chart-figures thead th')].map((head) => head.textContent ?? '');
  const tip = document.createElement('div');
  tip.className = 'chart-tip';
  tip.hidden = true;
  tip.tabIndex = -1;
  tip.setAttribute('role', 'status');
  // The drawing itself becomes something to move through; its name stays the text alternative.
  plot.tabIndex = 0;
  plot.setAttribute('role', 'group');
  plot.after(tip);

  let current = -1;
  const visibleMarks = () =>
    [...plot.querySelectorAll<SVGGraphicsElement>('[data-mark]')].filter((mark) => mark.getClientRects().length > 0);
  const markOf = (element: Element) => Number(element.getAttribute('data-mark'));

  const show = (row: number, tell: boolean) => {
    if (row === current && tip.hidden !== tell) return;
    current = row;
    for (const mark of plot.querySelectorAll('[data-mark]')) mark.classList.toggle('on', markOf(mark) === row);
    rows.forEach((tableRow, index) => {
      tableRow.classList.toggle('on', index === row);
    });
    const mark = visibleMarks().find((candidate) => markOf(candidate) === row);
    const tableRow = rows[row];
    plot.classList.toggle('pointing', row >= 0);
    tip.hidden = !tell || !mark || !tableRow;
    if (!mark || !tableRow || tip.hidden) return;
    tip.replaceChildren(...tipLines(tableRow, heads));
    placeTip(tip, mark, figure);
  };
  const hide = () => show(-1, false);

  const follow = (row: number) => rows[row]?.querySelector('a')?.click();

  plot.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'touch') show(nearest(visibleMarks(), event), true);
  });
  plot.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'touch' && !tip.contains(event.relatedTarget as Node)) hide();
  });
  tip.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'touch') hide();
  });
  plot.addEventListener('click', (event) => {
    const row = nearest(visibleMarks(), event);
    // A finger first asks what this is; the tip then holds the link.
    if ((event as PointerEvent).pointerType === 'touch') show(row, true);
    else follow(row);
  });
  plot.addEventListener('keydown', (event) => {
    const marks = [...new Set(visibleMarks().map(markOf))].sort((a, b) => a - b);
    const at = marks.indexOf(current);
    const next: Record<string, number | undefined> = {
      ArrowDown: marks[Math.min(at + 1, marks.length - 1)],
      ArrowRight: marks[Math.min(at + 1, marks.length - 1)],
      ArrowUp: marks[Math.max(at - 1, 0)],
      ArrowLeft: marks[Math.max(at - 1, 0)],
      Home: marks[0],
      End: marks.at(-1),
    };
    const row = next[event.key];
    if (row !== undefined) {
      event.preventDefault();
      show(row, true);
    } else if (event.key === 'Enter') follow(current);
  });
  // A press on the tip takes the focus from the drawing; the tip must outlive it, or its link leads nowhere.
  for (const part of [plot, tip]) {
    part.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && tip.contains(relatedTarget))) hide();
    });
    part.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      plot.focus();
      hide();
    });
  }
  document.addEventListener('pointerdown', (event) => {
    if (!figure.contains(event.target as Node)) hide();
  });
  rows.forEach((tableRow, row) => {
    for (const type of ['pointerenter', 'focusin']) tableRow.addEventListener(type, () => show(row, false));
    for (const type of ['pointerleave', 'focusout']) tableRow.addEventListener(type, hide);
  });
}

/** The row of the mark nearest to the pointer, or -1 where none is within reach. */
function nearest(marks: readonly SVGGraphicsElement[], { clientX, clientY }: MouseEvent): number {
  let row = -1;
  let best = REACH;
  for (const mark of marks) {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const distance = Math.hypot(
      Math.max(left - clientX, 0, clientX - right),
      Math.max(top - clientY, 0, clientY - bottom),
    );
    if (distance < best) {
      best = distance;
      row = Number(mark.getAttribute('data-mark'));
    }
  }
  return row;
}

function tipLines(row: HTMLTableRowElement, heads: readonly string[]): HTMLElement[] {
  const [first, ...others] = [...row.cells];
  const title = document.createElement('strong');
  title.append(...[...(first?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  const lines = others.flatMap((cell, index) => {
    const text = cell.textContent?.trim();
    if (!text) return [];
    const line = document.createElement('div');
    line.textContent = `${heads[index + 1]}：${text}`;
    return [line];
  });
  return [title, ...lines];
}

/** Under the mark, inside the figure. */
function placeTip(tip: HTMLElement, mark: Element, figure: HTMLElement): void {
  const frame = figure.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  const left = Math.min(box.left + Math.min(box.width / 2, 60) - frame.left, frame.width - tip.offsetWidth);
  tip.style.left = `${Math.max(0, left)}px`;
  tip.style.top = `${box.bottom - frame.top + 6}px`;
}
