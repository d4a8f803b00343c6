/** Numbers by which office.js calls the host (its dispatch ids). */
const Dispatch = { richApi: 93, commandCompleted: 94 } as const;
const RICH_API_EVENT = 33;
const COMMAND_EVENT = 39;

/** What the host answers: a status, 0 when all is well, and a body. */
export type Reply = (status: number, body: string) => void;

/** One add-in page's line to the host. Only text and numbers cross it, so that no realm matters. */
export interface Connection {
  /** The requirement sets that the host offers, as JSON. */
  readonly requirements: string;
  /** Office's theme as it is now: four colours as JSON. */
  readonly officeTheme: string;
  readonly documentName: string;
  /** The language and region in which the person's computer writes numbers. */
  readonly contentLanguage: string;
  /** The name by which the client tells this page from others. */
  readonly instanceId: string;
  /** Whether the host still listens: a page that was loaded anew gets no more answers. */
  isOpen(): boolean;
  /** Runs a Rich API request; flags are the client's own. */
  request(body: string, flags: number, reply: Reply): void;
  /** A ribbon command has called `event.completed()`. */
  commandCompleted(details: string): void;
  readSettings(): string;
  writeSettings(json: string): void;
}

/** The host as a page sees it. */
export interface BoundaryHost {
  /** @param raise delivers an event to the page: its dispatch id and its arguments as JSON */
  connect(page: string, raise: (dispatchId: number, json: string) => void): Connection;
}

/** Values that cross as COM's safe arrays: office.js only ever unwraps them. */
interface SafeArray {
  toArray(): unknown[];
}

type EventHandler = (dispatchId: number, value: SafeArray) => void;
type Callback = (value: SafeArray) => void;

const safeArray = (items: unknown[]): SafeArray => ({ toArray: () => items });

/** office.js's status for a call that the host does not know. */
const INTERNAL_ERROR = 5001;

/**
 * The object that Excel for Windows puts at `window.external` and through which office.js speaks
 * with it. `Excel$Win32` is the one platform of office.js that needs nothing else of its
 * surroundings; the last number switches custom functions on.
 */
export function createExternal(connect: BoundaryHost['connect'], page: string): object {
  const handlers = new Map<number, EventHandler[]>();
  /** Commands that came before office.js listened to any. */
  const earlyCommands: unknown[][] = [];
  const connection = connect(page, (dispatchId, json) => {
    const values = JSON.parse(json) as unknown[];
    const listening = handlers.get(dispatchId);
    if (!listening && dispatchId === COMMAND_EVENT) earlyCommands.push(values);
    const items = dispatchId === RICH_API_EVENT ? values.map(asSafeArray) : values;
    for (const handler of listening ?? []) handler(dispatchId, safeArray(items));
  });
  return {
    GetHostInfo: () => 'Excel$Win32$16.01$en-US$telemetry$$$2',
    GetLoggingAllowed: () => false,
    GetContext: () => createContext(connection),
    Execute(dispatchId: number, parameters: unknown[], callback: Callback) {
      execute(connection, dispatchId, parameters, callback);
    },
    RegisterEvent(dispatchId: number, _: string, handler: EventHandler, callback: Callback) {
      // office.js passes events on once it knows that it is registered, and not before.
      succeed(connection, callback, () => {
        handlers.set(dispatchId, [...(handlers.get(dispatchId) ?? []), handler]);
        if (dispatchId !== COMMAND_EVENT) return;
        for (const values of earlyCommands.splice(0)) handler(dispatchId, safeArray(values));
      });
    },
    UnregisterEvent(dispatchId: number, _: string, callback: Callback) {
      handlers.delete(dispatchId);
      succeed(connection, callback);
    },
  };
}

const asSafeArray = (value: unknown): SafeArray => safeArray(value as unknown[]);

function succeed(connection: Connection, callback: Callback, then = () => {}): void {
  setTimeout(() => {
    if (!connection.isOpen()) return;
    callback(safeArray([0]));
    then();
  }, 0);
}

function execute(
  connection: Connection,
  dispatchId: number,
  parameters: unknown[],
  callback: Callback,
): void {
  if (dispatchId === Dispatch.richApi) {
    const message = parameters[0] as unknown[];
    connection.request(String(message[4]), Number(message[6]), (status, body) => {
      if (!connection.isOpen()) return;
      const answer = status ? [status, ''] : [0, 200, ['Content-Type', 'application/json'], body];
      callback(safeArray(answer));
    });
  } else if (dispatchId === Dispatch.commandCompleted) {
    connection.commandCompleted(JSON.stringify(parameters));
    succeed(connection, callback);
  } else {
    callback(safeArray([INTERNAL_ERROR]));
  }
}

/** What office.js asks of its surroundings when it starts. */
function createContext(connection: Connection): object {
  const context = {
    GetAppType: () => 1, // Excel
    GetSolutionRef: () => 'add-in',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'en-US',
    GetAppDataLocale: () => connection.contentLanguage,
    GetDocUrl: () => connection.documentName,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => connection.instanceId,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => connection.requirements,
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.0.0',
    GetDialogRequirementMatrix: () => '{}',
    GetFeaturesForSolution: () => '',
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => connection.officeTheme,
    GetSettings: () => settingsOf(connection),
    GetOsfControlContext: () => context,
  };
  return context;
}

/** Office.context.document.settings: read once into two lists, written back as two lists. */
function settingsOf(connection: Connection): object {
  return {
    Read(keys: string[], values: string[]) {
      const saved = JSON.parse(connection.readSettings()) as Record<string, string>;
      for (const [key, value] of Object.entries(saved)) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: string[], values: string[]) {
      const pairs = keys.map((key, i) => [key, values[i]]);
      connection.writeSettings(JSON.stringify(Object.fromEntries(pairs)));
    },
  };
}
