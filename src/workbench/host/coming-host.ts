import type { BoundaryHost, Connection } from './external';

/** What a page learns of its host when it starts. */
type Introduction = Pick<
  Connection,
  'requirements' | 'officeTheme' | 'documentName' | 'contentLanguage'
>;

/**
 * Stands for the host of a blank workbook while the workbook is still made: the add-in's pages start
 * meanwhile, and what they ask is answered once the host is there.
 */
export class ComingHost implements BoundaryHost {
  private host: BoundaryHost | undefined;
  private readonly waiting = new Map<string, WaitingPage>();
  private lastNumber = 0;

  constructor(private readonly introduction: Introduction) {}

  connect(path: string, raise: Parameters<BoundaryHost['connect']>[1]): Connection {
    if (this.host) return this.host.connect(path, raise);
    const page = new WaitingPage(raise);
    this.waiting.set(path, page); // one that was at the same path before is gone
    const isLast = () => this.waiting.get(path) === page;
    return page.connection(this.introduction, `early-${++this.lastNumber}`, isLast);
  }

  /** The host is there: it takes over the pages that have started. */
  arrive(host: BoundaryHost): void {
    this.host = host;
    for (const [path, page] of this.waiting) page.meet(host.connect(path, page.raise));
  }
}

class WaitingPage {
  private host: Connection | undefined;
  private readonly asked: ((host: Connection) => void)[] = [];

  constructor(readonly raise: Parameters<BoundaryHost['connect']>[1]) {}

  meet(host: Connection): void {
    this.host = host;
    for (const ask of this.asked.splice(0)) ask(host);
  }

  connection(introduction: Introduction, instanceId: string, isLast: () => boolean): Connection {
    return {
      requirements: introduction.requirements,
      get officeTheme() {
        return introduction.officeTheme;
      },
      documentName: introduction.documentName,
      contentLanguage: introduction.contentLanguage,
      instanceId,
      isOpen: () => this.host?.isOpen() ?? isLast(),
      request: (body, flags, reply) => {
        this.ask((host) => host.request(body, flags, reply));
      },
      commandCompleted: (details) => {
        this.ask((host) => host.commandCompleted(details));
      },
      readSettings: () => this.host?.readSettings() ?? '{}',
      writeSettings: (json) => {
        this.ask((host) => host.writeSettings(json));
      },
    };
  }

  private ask(ask: (host: Connection) => void): void {
    if (this.host) ask(this.host);
    else this.asked.push(ask);
  }
}
