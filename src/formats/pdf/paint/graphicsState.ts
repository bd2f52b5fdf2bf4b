import type { Box, Matrix } from './matrix.ts';

/** What `q` saves and `Q` brings back, as far as places and visibility depend on it. */
export interface GraphicsState {
  matrix: Matrix;
  clip: Box;
  lineWidth: number;
  fillLightness: number;
  strokeLightness: number;
  fillOpacity: number;
  strokeOpacity: number;
  /** What is painted is mixed with what lies under it, as by a highlighter. */
  blends: boolean;
  font: string;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

export const initialState = (matrix: Matrix, clip: Box): GraphicsState => ({
  matrix,
  clip,
  lineWidth: 1,
  fillLightness: 0,
  strokeLightness: 0,
  fillOpacity: 1,
  strokeOpacity: 1,
  blends: false,
  font: '',
  fontSize: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
});
