import { areaAddress } from '../grid/address';
import { intersection } from '../grid/area';
import type { CellChange } from '../grid/changes';
import { EventType, WORKBOOK_TARGET, type RaisedEvent } from './events';
import type { Host } from './host';
import { RangeObject } from './objects/handles';
import type { References } from './references';

/** Tells the handlers of sheets and tables which cells were written. */
export function followChanges(host: Host, references: References): void {
  host.engine.changes.onChange((change) => {
    for (const event of eventsOf(change, host, references)) host.events.raise(event);
  });
}

function* eventsOf(change: CellChange, host: Host, references: References): Iterable<RaisedEvent> {
  const { sheetId, area } = change;
  const heard = (type: number, ids: readonly string[]): string[] =>
    ids.filter((id) => host.events.hears(type, id));
  const common = {
    address: areaAddress(area),
    changeType: 'RangeEdited',
    source: 'Local',
    worksheetId: sheetId,
    shiftDirection: 'None',
    ...change.details,
  };
  const sheetTargets = heard(EventType.worksheetChanged, [sheetId, WORKBOOK_TARGET]);
  for (const targetId of sheetTargets) {
    const triggerSource = change.byAddin ? 'ThisLocalAddin' : 'Unknown';
    const referenceId = references.keep(new RangeObject(sheetId, area));
    const message = { ...common, triggerSource, referenceId };
    yield { type: EventType.worksheetChanged, targetId, message };
  }
  for (const table of host.engine.tables.all()) {
    if (table.sheetId !== sheetId || !intersection(table.area, area)) continue;
    for (const targetId of heard(EventType.tableChanged, [table.id, sheetId, WORKBOOK_TARGET])) {
      const referenceId = references.keep(new RangeObject(sheetId, area));
      const message = { ...common, tableId: table.id, referenceId };
      yield { type: EventType.tableChanged, targetId, message };
    }
  }
}
