import { drawHere, drawOnce } from '../charts/render/drawOnce.ts';
import { handedToPages } from './handedToPages.ts';

/** Draws a chart for a page, equal ones once. */
export const drawChart = drawOnce((drawing) => (handedToPages()?.draw ?? drawHere)(drawing));
