import type { Engine } from '../grid/engine';
import { CustomFunctions } from '../grid/custom-functions/custom-functions';
import type { BlankCells } from '../grid/custom-functions/inputs';
import type { FunctionsMetadata } from '../grid/custom-functions/metadata';
import { CellEdit } from './cell-edit';
import { followChanges } from './change-events';
import { createDocumentState, type DocumentState } from './document-state';
import { EventSource } from './events';
import { createExcelState } from './excel-state';
import type { BoundaryHost, Connection } from './external';
import { Faults } from './faults';
import type { Host } from './host';
import { LargeWrite } from './large-write';
import { RequestQueue } from './request-queue';
import { WorkbookObject } from './objects/handles';
import { typeOf } from './objects/registry';
import { COLORFUL, themeJson, type OfficeTheme } from './office-theme';
import { Pages, type Page } from './pages';
import { RichApi, type ObjectModel } from './rich-api';
import { References } from './references';
import { Gate, offeredSets, type RequirementSets } from './requirement-sets';
import { Services } from './services';
import { followWorkbook } from './workbook-events';

export interface HubOptions {
  /** The sets that the manifest requires: the host offers these and no more. */
  readonly requirements: RequirementSets;
  /** The add-in's functions, and the path of the page that answers them (the manifest's Page). */
  readonly functions?: { readonly metadata: FunctionsMetadata; readonly page?: string };
  /** How blank cells reach a function; as on the desktop unless said otherwise. */
  readonly blankCells?: BlankCells;
  readonly documentName?: string;
  readonly officeTheme?: OfficeTheme;
  /** Shows or hides the task pane when the add-in asks for it. */
  readonly showPane?: (visible: boolean) => void;
}

/** Connects the pages of an add-in with a workbook: one hub a workbook. */
export class Hub implements BoundaryHost {
  /** Counts requests and makes chosen ones fail. */
  readonly faults = new Faults();
  /** Tells the hub when a person begins and ends to type into a cell. */
  readonly cellEdit = new CellEdit();
  /** What the workbook keeps besides cells. */
  readonly document: DocumentState;
  /** What tests and the page switch. */
  readonly state = createExcelState();
  readonly functions: CustomFunctions;
  private readonly pages: Pages;
  private readonly events = new EventSource((events) => {
    this.pages.deliver(events);
  });
  private readonly references = new References();
  private readonly requests = new RequestQueue(this.faults, this.cellEdit);
  private readonly host: Host;
  private readonly openCommands = new Map<string, (code: number) => void>();
  private lastNumber = 0;

  constructor(
    readonly engine: Engine,
    private readonly options: HubOptions,
  ) {
    const { functions, blankCells = 'desktop' } = options;
    this.document = createDocumentState(options.documentName ?? 'Book1.xlsx');
    this.pages = new Pages(functions?.page);
    const errorsAllowed = functions?.metadata.allowErrorForDataTypeAny ?? false;
    this.functions = new CustomFunctions(engine, { blankCells, errorsAllowed }, (messages) => {
      this.pages.invoke(messages);
    });
    for (const metadata of functions?.metadata.functions ?? []) this.functions.register(metadata);
    this.host = this.createHost();
    followChanges(this.host, this.references);
    followWorkbook(this.host, () => {
      this.pages.selectionChanged();
    });
  }

  /** A page of the add-in has been loaded; one that was at the same path before is gone. */
  connect(path: string, raise: Page['raise']): Connection {
    const page: Page = { path, raise, functionsReady: false };
    if (this.pages.add(page)) {
      this.events.forget();
      this.pages.forgetCalls();
      this.functions.restart();
    }
    const api = this.richApi(page);
    const { options } = this;
    return {
      requirements: offeredSets(options.requirements),
      get officeTheme() {
        return themeJson(options.officeTheme ?? COLORFUL);
      },
      documentName: this.document.name,
      contentLanguage: this.state.regional.name,
      instanceId: `page-${++this.lastNumber}`,
      isOpen: () => this.pages.has(page),
      request: (body, flags, reply) => {
        this.requests.request(api, body, flags, reply);
      },
      commandCompleted: (details) => {
        this.commandCompleted(details);
      },
      readSettings: () => JSON.stringify(Object.fromEntries(this.document.savedSettings)),
      writeSettings: (json) => {
        this.document.savedSettings.clear();
        const saved = Object.entries(JSON.parse(json) as Record<string, string>);
        for (const [key, value] of saved) this.document.savedSettings.set(key, value);
      },
    };
  }

  /**
   * Runs a ribbon command of the kind ExecuteFunction. Resolves when the add-in has called
   * `event.completed()`; rejects when it has associated no such function.
   */
  command(functionName: string, controlId: string): Promise<void> {
    const id = `command-${++this.lastNumber}`;
    return new Promise((resolve, reject) => {
      this.openCommands.set(id, (code) => {
        if (code === 0) resolve();
        else reject(new Error(`The add-in has no function ${functionName} (office.js: ${code}).`));
      });
      this.pages.command(id, functionName, controlId);
    });
  }

  /** Resolves when everything is calculated and no custom function owes its first answer. */
  async settled(): Promise<void> {
    await this.engine.settled();
    while (this.functions.pending) {
      await this.functions.progress();
      await this.engine.settled();
    }
  }

  /** Lets go of the workbook: pages hear no more of it. */
  dispose(): void {
    this.functions.dispose();
    this.pages.close();
    this.engine.dispose();
  }

  /** @param details the command's id, a status and the event, as JSON */
  private commandCompleted(details: string): void {
    const [id, code] = JSON.parse(details) as [string, number];
    this.openCommands.get(id)?.(code);
    this.openCommands.delete(id);
  }

  private createHost(): Host {
    return {
      engine: this.engine,
      document: this.document,
      state: this.state,
      events: this.events,
      largeWrite: new LargeWrite(),
      functionNames: () => this.functions.names(),
      functionsPending: () => this.functions.pending,
      keptRange: (reference) => this.references.get(reference),
    };
  }

  private richApi(page: Page): RichApi {
    const services = new Services({
      functionsReady: () => {
        this.pages.functionsReady(page);
      },
      answers: (list) => {
        this.functions.answers(list);
      },
      showPane: this.options.showPane,
    });
    const model: ObjectModel = {
      root: () => new WorkbookObject(),
      service: (name) => services.create(name),
      typeOf: (object) => services.typeOf(object) ?? typeOf(object),
    };
    return new RichApi(this.host, this.references, model, new Gate(this.options.requirements));
  }
}

/** Connects a workbook with an add-in. */
export function createHub(engine: Engine, options: HubOptions): Hub {
  return new Hub(engine, options);
}
