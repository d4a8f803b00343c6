import { Addresses } from './addresses';
import { checksSection } from './checks';
import type { Entries } from './entries';
import { layCalculation } from './lay-calculation';
import { laidChart } from './lay-chart';
import { answerCells, firstSection, FrontInLaying, frozenRows, masterCheck } from './lay-front';
import type { LaidChart, LaidModel } from './laid-sheet';
import { CalculationPlaces, FrontPlaces } from './places';
import type { Template } from './template';

/** What a build adds to a template. */
export interface BuildSettings {
  readonly frontName: string;
  readonly calculationName: string;
  /** The first line of the log: the day, the add-in and the edition. */
  readonly log: string;
  /** What the analyst has put in place of a template's own inputs. */
  readonly entries?: Entries;
}

/** Gives every cell of a template its place, and every formula the addresses of what it names. */
export function layOut(template: Template, settings: BuildSettings): LaidModel {
  const { frontName, calculationName, log, entries } = settings;
  const { section, ...checks } = checksSection(template);
  const parts = [...template.front, section];
  const onFront = new FrontPlaces(frontName, parts, firstSection);
  const onCalculation = new CalculationPlaces(calculationName, template.calculation.blocks);
  const addresses = new Addresses(onFront, onCalculation);

  const front = new FrontInLaying(onFront, addresses, entries);
  const charts: LaidChart[] = [];
  front.layHead(template, checks);
  for (const part of parts) {
    if ('charts' in part) {
      const top = onFront.topOf(part);
      const rows = [top, top + part.rows - 1] as const;
      charts.push(...part.charts.map((chart) => laidChart(chart, rows, addresses, entries)));
    } else {
      front.laySection(part);
    }
  }
  const logLines = front.layLog(log);
  return {
    front: front.sheet,
    calculation: layCalculation(template, frontName, onCalculation, addresses),
    charts,
    inputs: front.inputs,
    masterCheck,
    answer: answerCells,
    log: logLines,
    frozenRows,
  };
}
