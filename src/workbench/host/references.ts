import { RichApiError } from './errors';
import { ExcelObject } from './excel-object';

/** Ranges that the client keeps between its requests: they have no name that would find them. */
export class References {
  private readonly kept = new Map<string, ExcelObject>();
  private readonly ids = new WeakMap<ExcelObject, string>();
  private lastId = 0;

  keep(object: ExcelObject): string {
    const known = this.ids.get(object);
    if (known) return known;
    const id = `reference-${++this.lastId}`;
    this.ids.set(object, id);
    this.kept.set(id, object);
    return id;
  }

  idOf(object: ExcelObject): string | undefined {
    return this.ids.get(object);
  }

  get(id: string): ExcelObject {
    const object = this.kept.get(id);
    if (!object) throw new RichApiError('InvalidReference', 'The range is no longer kept.');
    return object;
  }

  release(id: string): void {
    this.kept.delete(id);
  }
}
