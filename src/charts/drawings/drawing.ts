import type { Colour } from './theme.ts';

/** How an area looks. */
export interface Look {
  fill: Colour;
  stroke?: Colour;
  dashed?: boolean;
}

/** A straight line, or one with corners, through points. */
export interface Line {
  shape: 'line';
  points: readonly (readonly [x: number, y: number])[];
  stroke: Colour;
  /** pixels; a hairline where it is not said */
  width?: number;
}

/** A rectangle; its outline lies within it. */
export interface Bar {
  shape: 'bar';
  x: number;
  y: number;
  width: number;
  height: number;
  look: Look;
  /** the row of the table it stands for */
  mark: number;
}

export interface Dot {
  shape: 'dot';
  x: number;
  y: number;
  radius: number;
  look: Look;
  /** the row of the table it stands for */
  mark: number;
}

/** A line of text, `y` in the middle of its height. */
export interface Text {
  shape: 'text';
  x: number;
  y: number;
  text: string;
  /** which part of the text stands at `x`: its start where it is not said */
  anchor?: 'middle' | 'end';
  colour?: Colour;
  fontSize?: number;
}

/** What is drawn, in pixels, from the lowest shape to the uppermost. Plain data: equal drawings are equal SVG. */
export interface Drawing {
  width: number;
  height: number;
  shapes: (Line | Bar | Dot | Text)[];
}
