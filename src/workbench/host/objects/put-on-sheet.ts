import { ExcelObject } from '../excel-object';
import type { PutOnSheet } from '../excel-state';
import type { Host } from '../host';
import { method, property, type ObjectType } from '../member';

/** What a person can put on a sheet and the stand-in does not draw: it can be counted, and no more. */
class CountedCollection extends ExcelObject {
  constructor(
    readonly type: 'ShapeCollection' | 'CommentCollection',
    readonly sheetId: string,
  ) {
    super();
  }
}

export const shapesOf = (sheetId: string) => new CountedCollection('ShapeCollection', sheetId);
export const commentsOf = (sheetId: string) => new CountedCollection('CommentCollection', sheetId);

class ShapeObject extends ExcelObject {
  readonly type = 'Shape';
  constructor(readonly kind: string) {
    super();
  }
}

function putOn({ sheetId }: CountedCollection, { engine, state }: Host): PutOnSheet[] {
  const name = engine.sheets.byId(sheetId)?.getSheetName();
  return state.putOnSheets.filter(({ sheet }) => sheet === name);
}

export const commentCollection: ObjectType<CountedCollection> = {
  members: {
    GetCount: method('1.10', (list, _, host) => {
      return putOn(list, host).filter(({ kind }) => kind === 'Comment').length;
    }),
  },
};

export const shape: ObjectType<ShapeObject> = {
  members: { Type: property('1.9', ({ kind }) => kind) },
};

export const shapeCollection: ObjectType<CountedCollection> = {
  members: {},
  items: (list, host) =>
    putOn(list, host)
      .filter(({ kind }) => kind !== 'Comment')
      .map(({ kind }) => new ShapeObject(kind)),
};
