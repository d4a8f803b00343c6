import { svg } from 'lit';
import { numberText } from '../../reference/number-text';
import { tickStep, type BarPlot, type LinePlot } from './result-plot';

const width = 320;
const right = 8;
const text = 11;

function ticks(low: number, high: number, most: number): readonly number[] {
  const step = tickStep(high - low, most);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, i) => (first + i) * step);
}

/** Lines over months, the bands below them. */
export function lineDrawing({ bands, lines, ends, percent, xTitle }: LinePlot) {
  const [top, bottom] = [8, 128];
  const all = [...lines.flatMap(({ values }) => values), ...bands.flatMap(({ high }) => high)];
  const highest = percent ? 1 : Math.max(...all, 1) * 1.05;
  const lowest = Math.min(0, ...all);
  const named = ticks(lowest, highest, 4).map((value) => ({
    value,
    name: percent ? `${String(Math.round(value * 100))}%` : numberText(value),
  }));
  const left = 10 + Math.max(...named.map(({ name }) => name.length)) * 6.2;
  const count = lines[0]?.values.length ?? 0;
  const x = (i: number) => left + ((width - right - left) * i) / Math.max(count - 1, 1);
  const y = (value: number) => bottom - ((bottom - top) * (value - lowest)) / (highest - lowest);
  const points = (values: readonly number[], from = 0) =>
    values.map((value, i) => `${x(Math.abs(from - i)).toFixed(1)},${y(value).toFixed(1)}`);
  return svg`<svg viewBox="0 0 ${width} 168" aria-hidden="true">
    ${named.map(
      ({
        value,
        name,
      }) => svg`<line class="grid" x1=${left} x2=${width - right} y1=${y(value)} y2=${y(value)}></line>
        <text x=${left - 4} y=${y(value) + 4} text-anchor="end">${name}</text>`,
    )}
    ${bands.map(
      ({ low, high }, i) =>
        svg`<polygon class=${`band-${String(i)}`} points=${[...points(high), ...points(low.toReversed(), count - 1)].join(' ')}></polygon>`,
    )}
    ${lines.map(
      ({ values }, i) =>
        svg`<polyline class=${`line line-${String(i)}`} points=${points(values).join(' ')}></polyline>`,
    )}
    <text x=${left} y=${bottom + text + 5}>${ends[0]}</text>
    <text x=${width - right} y=${bottom + text + 5} text-anchor="end">${ends[1]}</text>
    <text x=${(left + width - right) / 2} y=${bottom + 2 * text + 10} text-anchor="middle">${xTitle}</text>
  </svg>`;
}

/** Bars below each other, each with its name over it. */
export function barDrawing({ bars, xTitle }: BarPlot) {
  const row = 34;
  const left = 10;
  const values = bars.flatMap(({ from, to }) => [from, to]);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low || 1;
  const [lowest, highest] = [low - span * 0.04, high + span * 0.04];
  const x = (value: number) =>
    left + ((width - right - left) * (value - lowest)) / (highest - lowest);
  const bottom = bars.length * row + 6;
  const bar = (from: number, to: number, y: number, name: string) =>
    svg`<rect class=${name} x=${x(from)} y=${y} width=${Math.max(x(to) - x(from), 1)} height="12"></rect>`;
  return svg`<svg viewBox="0 0 ${width} ${bottom + 36}" aria-hidden="true">
    ${ticks(lowest, highest, 5).map(
      (value) => svg`<line class="grid" x1=${x(value)} x2=${x(value)} y1="4" y2=${bottom}></line>
        <text x=${x(value)} y=${bottom + text + 3} text-anchor="middle">${numberText(value)}</text>`,
    )}
    ${bars.map(({ name, from, to, inner, middle }, i) => {
      const y = i * row + 16;
      return svg`<text class="name" x=${left} y=${y - 4}>${name}</text>
        ${bar(from, to, y, inner ? 'band-0' : 'bar')}
        ${inner ? bar(inner[0], inner[1], y, 'band-1') : ''}
        ${
          middle === undefined
            ? ''
            : svg`<line class="line line-0" x1=${x(middle)} x2=${x(middle)} y1=${y - 1} y2=${y + 13}></line>`
        }`;
    })}
    <text x=${(left + width - right) / 2} y=${bottom + 2 * text + 8} text-anchor="middle">${xTitle}</text>
  </svg>`;
}
