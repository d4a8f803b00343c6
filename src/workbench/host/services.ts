import { ExcelObject } from './excel-object';
import { method, type ObjectType } from './member';

/** Objects that office.js makes for itself; no add-in sees them. */
class ServiceObject extends ExcelObject {
  constructor(readonly type: string) {
    super();
  }
}

/** What the services do when office.js calls. */
export interface ServiceActions {
  /** The page is ready to answer custom functions. */
  functionsReady(): void;
  /** Answers of custom functions, as the library's proxy sends them. */
  answers(list: unknown): void;
  /** The add-in shows or hides its task pane. Left out where there is no pane: then it is refused. */
  showPane?: ((visible: boolean) => void) | undefined;
}

/**
 * Features of the library's custom-function proxy, by its own numbers: 1 smaller batches when one is
 * too large, 2 and 4 answers at most 200 ms after each other instead of 500.
 */
const ENABLED_FEATURES = [1, 2, 4];

/** The services that office.js makes by name. */
export class Services {
  private readonly types: Readonly<Record<string, ObjectType<ExcelObject>>>;

  constructor(actions: ServiceActions) {
    const { showPane } = actions;
    this.types = {
      ...(showPane && { 'Microsoft.AppRuntime.AppRuntimeService': paneService(showPane) }),
      'Microsoft.InternalService.AddinInternalService': {
        members: { NotifyActionHandlerReady: method('1.1', () => undefined) },
      },
      'Microsoft.ExcelServices.CustomFunctions': {
        members: {
          _SetOsfControlContainerReadyForCustomFunctions: method('1.1', () => {
            actions.functionsReady();
          }),
          _GetEnabledFeatures: method('1.1', () => ENABLED_FEATURES),
          SetInvocationArrayResults: method('1.1', (_, args) => {
            actions.answers(args.at(0));
          }),
        },
      },
    };
  }

  create(name: string): ExcelObject | undefined {
    return Object.hasOwn(this.types, name) ? new ServiceObject(name) : undefined;
  }

  typeOf(object: ExcelObject): ObjectType<ExcelObject> | undefined {
    return object instanceof ServiceObject ? this.types[object.type] : undefined;
  }
}

/** What stands behind Office.addin.showAsTaskpane and hide. */
function paneService(showPane: (visible: boolean) => void): ObjectType<ExcelObject> {
  return {
    members: {
      SetAppRuntimeState: method('1.1', (_, args) => {
        showPane(args.oneOf(0, 'state', ['Visible', 'Background']) === 'Visible');
      }),
    },
  };
}
