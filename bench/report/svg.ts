import Builder from 'fast-xml-builder';
import type { Figure, Validator } from '../rows/row.ts';
import { wrongText } from './table.ts';
import { writtenNumber } from './written-number.ts';

/** A validator's cost, as a ratio to `JSON.parse` of the same text. */
interface Bar extends Validator {
  readonly value: number;
}

/**
 * A picture of the costs of validators, cheapest first, a panel for each payload, on a logarithmic scale. The same
 * figures give the same picture. Throws RangeError without a figure.
 */
export function costPicture(figures: readonly Figure[]): string {
  const bars = figures.flatMap(({ of, value }) => (of === undefined ? [] : [{ ...of, value }]));
  const scale = scaleOf(bars.map(({ value }) => value));
  const panels = [...Map.groupBy(bars, ({ payload }) => payload)];
  let top = HEAD;
  const drawn = panels.map(([payload, all]) => {
    const panel = panelOf(payload, all, scale, top);
    top += PANEL_HEAD + all.length * ROW + PANEL_FOOT;
    return panel;
  });
  const svg = {
    '@xmlns': 'http://www.w3.org/2000/svg',
    '@viewBox': `0 0 ${WIDTH} ${top}`,
    '@width': WIDTH,
    '@height': top,
    '@role': 'img',
    title: TITLE,
    style: STYLE,
    text: [
      text(LEFT, 22, 'title', TITLE),
      text(LEFT, 42, 'note', 'a ratio to JSON.parse of the same text, logarithmic; less is better'),
    ],
    g: drawn,
  };
  return builder.build({ svg });
}

const builder = new Builder({
  ...{ ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#' },
  ...{ format: true, suppressEmptyNode: true },
});

const TITLE = 'What the verdict on a response costs';
const WIDTH = 760;
const HEAD = 52;
const LEFT = 16;
const PLOT_LEFT = 190;
const PLOT_WIDTH = 370;
const PANEL_HEAD = 34;
const PANEL_FOOT = 30;
const ROW = 24;
const BAR = 16;

/** Readable on light and on dark pages, in any font. */
const STYLE = `
text { font: 13px system-ui, sans-serif; fill: #24292f; }
.title { font-size: 16px; font-weight: 600; }
.panel { font-weight: 600; }
.note, .tick { font-size: 11px; fill: #57606a; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
.grid { stroke: #d0d7de; }
.floor { stroke: #57606a; stroke-dasharray: 4 3; }
.bar { fill: #8c959f; }
.ours { fill: #0969da; }
.wrong { fill: none; stroke: #8c959f; stroke-width: 1.5; stroke-dasharray: 3 2; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .note, .tick { fill: #9198a1; }
  .grid { stroke: #3d444d; }
  .floor { stroke: #9198a1; }
  .bar { fill: #6e7681; }
  .ours { fill: #4493f8; }
  .wrong { stroke: #9198a1; }
}
`;

interface Scale {
  /** The powers of ten around all values. */
  readonly from: number;
  readonly to: number;
}

/** In powers of ten. */
const SHORTEST_BAR = 0.1;

function scaleOf(values: readonly number[]): Scale {
  if (values.length === 0) throw new RangeError('there is nothing to draw');
  // The bar of the smallest value must have a length.
  const from = Math.floor(Math.log10(Math.min(...values)) - SHORTEST_BAR);
  // The line of JSON.parse is always shown.
  const to = Math.max(Math.ceil(Math.log10(Math.max(...values))), 0);
  return { from: Math.min(from, -1), to };
}

function across({ from, to }: Scale, value: number): number {
  return rounded(PLOT_LEFT + (PLOT_WIDTH * (Math.log10(value) - from)) / (to - from));
}

function panelOf(payload: string, bars: readonly Bar[], scale: Scale, top: number): object {
  const first = top + PANEL_HEAD;
  const bottom = first + bars.length * ROW;
  const powers = Array.from(
    { length: scale.to - scale.from + 1 },
    (_, index) => scale.from + index,
  );
  const sorted = bars.toSorted((a, b) => a.value - b.value);
  return {
    line: powers.map((power) => {
      const x = across(scale, 10 ** power);
      return {
        ...{ '@class': power === 0 ? 'floor' : 'grid', '@x1': x, '@x2': x },
        ...{ '@y1': first - 4, '@y2': bottom },
      };
    }),
    rect: sorted.map(({ subject, value, wrongVerdicts }, index) => ({
      '@class': wrongVerdicts > 0 ? 'wrong' : subject === 'ours' ? 'ours' : 'bar',
      '@x': PLOT_LEFT,
      '@y': first + index * ROW,
      '@width': rounded(across(scale, value) - PLOT_LEFT),
      '@height': BAR,
    })),
    text: [
      text(LEFT, top + 18, 'panel', payload),
      ...powers.map((power) =>
        text(across(scale, 10 ** power), bottom + 13, 'tick middle', tickText(power)),
      ),
      ...sorted.flatMap(({ subject, value, wrongVerdicts }, index) => {
        const y = first + index * ROW + 13;
        const wrong = wrongVerdicts === 0 ? '' : ` (${wrongText(wrongVerdicts)})`;
        return [
          text(PLOT_LEFT - 8, y, 'end', subject),
          text(across(scale, value) + 6, y, 'value', `${writtenNumber(value)}${wrong}`),
        ];
      }),
    ],
  };
}

function tickText(power: number): string {
  return power === 0 ? 'JSON.parse' : String(Number(`1e${power}`));
}

function text(x: number, y: number, style: string, content: string): object {
  return { '@class': style, '@x': x, '@y': y, '#': content };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
