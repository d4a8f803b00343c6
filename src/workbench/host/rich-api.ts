import { notImplemented } from './errors';
import type { ExcelObject } from './excel-object';
import type { Host } from './host';
import type { Member, ObjectType } from './member';
import type { References } from './references';
import type { Gate } from './requirement-sets';
import { memberName } from './wire';

/** The objects that the protocol can reach. */
export interface ObjectModel {
  /** The object every path starts from. */
  root(): ExcelObject;
  /** Objects that the client makes by name, such as its custom-function service. */
  service(name: string): ExcelObject | undefined;
  typeOf(object: ExcelObject): ObjectType<ExcelObject>;
}

/** What a request can reach: the objects, their members, and the references it keeps. */
export class RichApi {
  constructor(
    readonly host: Host,
    readonly references: References,
    private readonly model: ObjectModel,
    private readonly gate: Gate,
  ) {}

  root(): ExcelObject {
    return this.model.root();
  }

  service(name: string): ExcelObject {
    const service = this.model.service(name);
    if (!service) throw notImplemented(name);
    return service;
  }

  typeOf(object: ExcelObject): ObjectType<ExcelObject> {
    return this.model.typeOf(object);
  }

  /** Whether the manifest's requirement sets include that ExcelApi version. */
  has(since: string): boolean {
    return this.gate.has(since);
  }

  /** The member, when the stand-in has it and the manifest's requirement sets include it. */
  member(object: ExcelObject, name: string): Member<ExcelObject> {
    const location = `${object.type}.${memberName(name)}`;
    const members = this.typeOf(object).members;
    const found = Object.hasOwn(members, name) ? members[name] : undefined;
    if (!found) throw notImplemented(location);
    this.gate.check(location, found.since);
    return found;
  }
}
