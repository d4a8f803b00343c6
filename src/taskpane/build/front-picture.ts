import { css, html, svg, type SVGTemplateResult } from 'lit';
import {
  layOut,
  type CellKind,
  type LaidChart,
  type LaidModel,
  type Template,
} from '../../templates';

/** How much of a front its picture shows. */
const rows = 30;
const columns = 9;
const rowHeight = 15;

/** What a kind of cell looks like from afar. */
const marks: Partial<Record<CellKind, string>> = {
  title: 'strong',
  answer: 'green',
  assumption: 'blue',
  figure: 'green',
};

export const pictureStyles = css`
  svg {
    display: block;
    width: 100%;
    margin-top: 8px;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStroke2);
  }
  .words {
    fill: var(--colorNeutralForeground3);
    opacity: 0.6;
  }
  .strong {
    fill: var(--colorNeutralForeground1);
  }
  .heading {
    fill: var(--colorNeutralBackground3);
  }
  .green,
  .area {
    fill: #4f9e6e;
  }
  .blue {
    fill: #4a6ee0;
  }
  .frame {
    fill: var(--colorNeutralBackground1);
    stroke: var(--colorNeutralStroke1);
  }
  .area {
    opacity: 0.45;
  }
  .line {
    fill: none;
    stroke: #4f9e6e;
    stroke-width: 3;
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
      background: Canvas;
      border-color: CanvasText;
    }
    .words,
    .strong {
      fill: CanvasText;
    }
    .heading,
    .frame {
      fill: Canvas;
    }
    .frame {
      stroke: CanvasText;
    }
  }
`;

const laidModels = new Map<Template, LaidModel>();

/** A picture of a model's front, drawn from its data: where its words, numbers and charts stand. */
export function frontPicture(template: Template) {
  const { name, title } = template;
  const laid =
    laidModels.get(template) ??
    layOut(template, { frontName: name, calculationName: `${name} calc`, log: '' });
  laidModels.set(template, laid);
  return html`<svg role="img" aria-label=${`The front of ${title}`} viewBox=${viewBox(laid)}>
    ${marksOf(laid)}
  </svg>`;
}

function marksOf({ front, charts }: LaidModel): SVGTemplateResult {
  const lefts = front.widths.reduce<number[]>(
    (all, width) => [...all, (all.at(-1) ?? 0) + width],
    [0],
  );
  const left = (column: number) => lefts[column] ?? 0;
  const cells = front.cells
    .filter(({ row, column }) => row < rows && column < columns)
    .map(({ row, column, kind, content }) => {
      const x = left(column);
      const y = row * rowHeight;
      const width = left(column + 1) - x;
      const length = Math.min(String(content).length * 5, kind === 'answer' ? 600 : width * 0.8);
      const right = column > 2;
      return svg`${
        kind === 'heading'
          ? svg`<rect class="heading" x=${x} y=${y} width=${width} height=${rowHeight}></rect>`
          : ''
      }<rect class=${marks[kind] ?? 'words'} x=${right ? x + width - length * 0.6 : x + 2}
        y=${y + 4} width=${right ? length * 0.6 : length} height=${rowHeight - 8}></rect>`;
    });
  return svg`${cells}${charts.map((chart) => chartMark(chart, left))}`;
}

function chartMark({ place, type }: LaidChart, left: (column: number) => number) {
  const [, from = 'A', top = '1', to = 'A', bottom = '1'] =
    /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(place) ?? [];
  const x = left(from.charCodeAt(0) - 65);
  const y = (Number(top) - 1) * rowHeight;
  if (y >= rows * rowHeight) return '';
  const width = left(to.charCodeAt(0) - 64) - x;
  const height = (Number(bottom) - Number(top) + 1) * rowHeight;
  const inside = (across: number, down: number) =>
    `${String(x + width * across)},${String(y + height * down)}`;
  const line = [inside(0.1, 0.35), inside(0.4, 0.3), inside(0.65, 0.6), inside(0.9, 0.75)];
  return svg`<rect class="frame" x=${x} y=${y} width=${width} height=${height}></rect>${
    type === 'ColumnStacked'
      ? [0.15, 0.35, 0.55, 0.75].map(
          (across, i) =>
            svg`<rect class="area" x=${x + width * across} y=${
              y + height * (0.55 - 0.1 * i)
            } width=${width * 0.12} height=${height * (0.25 + 0.1 * i)}></rect>`,
        )
      : svg`${
          type === 'AreaStacked'
            ? svg`<polygon class="area" points=${[
                inside(0.1, 0.2),
                inside(0.5, 0.15),
                inside(0.9, 0.5),
                inside(0.9, 0.8),
                inside(0.45, 0.8),
                inside(0.1, 0.5),
              ].join(' ')}></polygon>`
            : ''
        }<polyline class="line" points=${line.join(' ')}></polyline>`
  }`;
}

/** The part of a front that its picture shows, in points. */
function viewBox({ front }: LaidModel): string {
  const width = front.widths.slice(0, columns).reduce((sum, each) => sum + each, 0);
  return `0 0 ${String(width)} ${String(rows * rowHeight)}`;
}
