import { Arguments } from './arguments';
import { RichApiError, invalidOperation, notImplemented } from './errors';
import { ExcelObject, NullObject } from './excel-object';
import type { Member, Method } from './member';
import { readObject } from './query';
import type { RichApi } from './rich-api';
import {
  ActionType,
  memberName,
  ObjectPathType,
  wireName,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RichApiRequest,
  type RichApiResponse,
} from './wire';

/** Answers a request. Actions before a failing one stay done, those after it are not run. */
export function runRequest(api: RichApi, request: RichApiRequest): Promise<RichApiResponse> {
  return new RequestRun(api, request).all();
}

/** Walks the object paths of one request and runs its actions, one after another. */
class RequestRun {
  private readonly objects = new Map<number, ExcelObject>();
  private readonly response: RichApiResponse = { Results: [], TraceIds: [] };
  private location = '';

  constructor(
    private readonly api: RichApi,
    private readonly request: RichApiRequest,
  ) {}

  async all(): Promise<RichApiResponse> {
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        const Value = await this.perform(action);
        this.response.Results.push({ ActionId: action.Id, Value: Value ?? null });
      } catch (error) {
        return { ...this.response, Error: this.wireError(error, index) };
      }
    }
    return this.response;
  }

  private async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) {
      this.response.TraceIds.push(action.Id);
      return null;
    }
    const object = await this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identity(object);
      case ActionType.query:
      case ActionType.queryAsJson:
        await this.api.host.engine.settled();
        this.location = object.type;
        return readObject(this.api, object, action.QueryInfo ?? {});
      case ActionType.method:
        return this.call(object, action.Name, await this.arguments(action.ArgumentInfo));
      case ActionType.setProperty: {
        const [value] = await this.argumentValues(action.ArgumentInfo);
        return this.write(object, action.Name, value);
      }
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          await this.write(object, wireName(name), value);
        }
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private identity(object: ExcelObject): unknown {
    if (object instanceof NullObject) return null;
    if (object.referenced) {
      return this.request.AutoKeepReference
        ? { _ReferenceId: this.api.references.keep(object) }
        : {};
    }
    if (object.id === undefined) return {};
    // Handlers of events are found by the id, which the client has without loading it.
    const hasId = Object.hasOwn(this.api.typeOf(object).members, 'Id');
    return { _Id: object.id, ...(hasId && { Id: object.id }) };
  }

  private async call(object: ExcelObject, name: string, args: Arguments): Promise<unknown> {
    if (object instanceof NullObject) return object;
    if (name === '_KeepReference') return void this.api.references.keep(object);
    if (name === '_RemoveReference') return this.api.references.release(args.text(0, 'reference'));
    const member = this.memberAt(object, name);
    if (member.kind !== 'method') throw notImplemented(`${this.location}()`);
    return this.invoke(member, object, args);
  }

  private async invoke(
    member: Method<ExcelObject>,
    object: ExcelObject,
    args: Arguments,
  ): Promise<unknown> {
    const { engine } = this.api.host;
    if (member.settles) await engine.settled();
    return engine.changes.asAddin(() => member.call(object, args, this.api.host));
  }

  private async write(object: ExcelObject, name: string, value: unknown): Promise<void> {
    const member = this.memberAt(object, name);
    if (object instanceof NullObject) throw invalidOperation('The object does not exist.');
    if (member.kind !== 'property' || !member.write) {
      throw notImplemented(this.location, 'It can be read only.');
    }
    const { write } = member;
    const { engine } = this.api.host;
    await engine.changes.asAddin(() => write.call(member, object, value, this.api.host));
  }

  private memberAt(object: ExcelObject, name: string): Member<ExcelObject> {
    this.location = `${object.type}.${memberName(name)}`;
    if (object instanceof NullObject) throw invalidOperation('The object does not exist.');
    return this.api.member(object, name);
  }

  private async object(pathId: number): Promise<ExcelObject> {
    const known = this.objects.get(pathId);
    if (known) return known;
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw new RichApiError('InvalidObjectPath', 'The object path does not exist.');
    const found = await this.walk(path);
    this.objects.set(pathId, found);
    return found;
  }

  private async walk(path: ObjectPath): Promise<ExcelObject> {
    switch (path.ObjectPathType) {
      case ObjectPathType.root:
        return this.api.root();
      case ObjectPathType.newObject:
        return this.api.service(path.Name);
      case ObjectPathType.reference:
        return this.api.references.get(path.Name);
      case ObjectPathType.nullObject:
        return new NullObject();
      default:
        return this.walkFrom(await this.object(path.ParentObjectPathId ?? 0), path);
    }
  }

  private async walkFrom(parent: ExcelObject, path: ObjectPath): Promise<ExcelObject> {
    if (parent instanceof NullObject) return parent;
    if (path.ObjectPathType === ObjectPathType.indexer) return this.item(parent, path);
    const member = this.memberAt(parent, path.Name);
    const found =
      member.kind === 'method'
        ? await this.invoke(member, parent, await this.arguments(path.ArgumentInfo))
        : member.read(parent, this.api.host);
    if (!(found instanceof ExcelObject)) throw notImplemented(`${this.location} as an object`);
    return found;
  }

  private async item(parent: ExcelObject, path: ObjectPath): Promise<ExcelObject> {
    this.location = `${parent.type}.getItem`;
    const [key] = await this.argumentValues(path.ArgumentInfo);
    const item = this.api.typeOf(parent).item;
    if (!item) throw notImplemented(this.location);
    return item(parent, key, this.api.host);
  }

  private async arguments(info: ArgumentInfo | undefined): Promise<Arguments> {
    return new Arguments(await this.argumentValues(info));
  }

  private async argumentValues(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const references = info?.ReferencedObjectPathIds ?? [];
    const values: unknown[] = [];
    for (const [i, value] of (info?.Arguments ?? []).entries()) {
      const reference = references[i];
      values.push(
        typeof reference === 'number' && reference ? await this.object(reference) : value,
      );
    }
    return values;
  }

  private wireError(error: unknown, ActionIndex: number): NonNullable<RichApiResponse['Error']> {
    if (!(error instanceof RichApiError)) throw error;
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location ?? this.location,
      HttpStatusCode: error.status,
      ActionIndex,
    };
  }
}
