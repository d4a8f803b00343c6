import type { Reply } from './external';
import type { CellEdit } from './cell-edit';
import { HostStatus, type Fault, type Faults } from './faults';
import type { RichApi } from './rich-api';
import { runRequest } from './run-request';
import { ObjectPathType, type RichApiRequest, type RichApiResponse } from './wire';

/** The most that a request or its answer may hold (Office Add-ins docs: Resource limits). */
const LARGEST_MESSAGE = 5 * 1024 * 1024;
/** The client's flag for Excel.run({ delayForCellEdit: true }). */
const DELAY_FOR_CELL_EDIT = 64;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Takes requests in, one after another, and sees to limits, cell editing and faults. */
export class RequestQueue {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly faults: Faults,
    private readonly cellEdit: CellEdit,
  ) {}

  /** @param api answers for the page that asks */
  request(api: RichApi, body: string, flags: number, reply: Reply): void {
    const request = JSON.parse(body) as RichApiRequest;
    const tellFailure = (error: unknown) => {
      reply(0, JSON.stringify(failure('GeneralException', ownFailure(error))));
    };
    // What office.js asks by itself must not wait behind the add-in's requests, nor be counted.
    if (isBackground(request)) {
      const answered = runRequest(api, request).then((response) => {
        reply(0, JSON.stringify(response));
      });
      answered.catch(tellFailure);
      return;
    }
    const served = this.last.then(() => this.serve(api, request, body, flags, reply));
    this.last = served.catch(tellFailure);
  }

  private async serve(
    api: RichApi,
    request: RichApiRequest,
    body: string,
    flags: number,
    reply: Reply,
  ): Promise<void> {
    const bytes = bytesOf(body);
    const fault = this.faults.sent(bytes);
    await this.faults.personActs();
    const refusal = await this.refusal(bytes, flags);
    if (refusal) return reply(refusal, '');
    if (fault && (fault.when ?? 'before') === 'before') return this.fail(fault, reply);
    const answer = JSON.stringify(
      await runRequest(api, fault?.when === 'midway' ? firstHalf(request) : request),
    );
    api.host.largeWrite.end();
    if (fault) return this.fail(fault, reply);
    const answerBytes = bytesOf(answer);
    if (answerBytes > LARGEST_MESSAGE) return reply(HostStatus.responseTooLarge, '');
    this.faults.received(answerBytes);
    reply(0, answer);
  }

  /** The status that the host answers without looking at the request; 0 when it will look. */
  private async refusal(bytes: number, flags: number): Promise<number> {
    if (bytes > LARGEST_MESSAGE) return HostStatus.requestTooLarge;
    if (!this.cellEdit.active) return 0;
    if (!(flags & DELAY_FOR_CELL_EDIT)) return HostStatus.cellEditMode;
    await this.cellEdit.over();
    return 0;
  }

  private fail(fault: Fault, reply: Reply): void {
    if ('status' in fault) {
      reply(fault.status, '');
      return;
    }
    const { code, message = `A failure that was asked for: ${code}.` } = fault.error;
    reply(0, JSON.stringify(failure(code, message)));
  }
}

function firstHalf(request: RichApiRequest): RichApiRequest {
  const { Actions } = request;
  return { ...request, Actions: Actions.slice(0, Math.floor(Actions.length / 2)) };
}

function failure(Code: string, Message: string): RichApiResponse {
  const Error = { Code, Message, Location: '', HttpStatusCode: 400, ActionIndex: 0 };
  return { Results: [], TraceIds: [], Error };
}

/** An error of the stand-in itself: told, so that no request waits for ever. */
function ownFailure(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `The stand-in for Excel failed. ${detail}`;
}

function isBackground({ ObjectPaths }: RichApiRequest): boolean {
  return Object.values(ObjectPaths).some((p) => p.ObjectPathType === ObjectPathType.newObject);
}
