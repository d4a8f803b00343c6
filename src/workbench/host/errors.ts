/**
 * An error that Excel would answer a request with. `location` names the member (`Range.values`);
 * left out, the protocol fills in the member that was being run.
 */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = 'RichApiError';
  }
}

export function invalidArgument(reason?: string): RichApiError {
  const general = 'The argument is invalid or missing or has an incorrect format.';
  return new RichApiError('InvalidArgument', reason ? `${general} ${reason}` : general);
}

export function itemNotFound(): RichApiError {
  return new RichApiError('ItemNotFound', "The requested resource doesn't exist.", undefined, 404);
}

export function itemAlreadyExists(): RichApiError {
  return new RichApiError('ItemAlreadyExists', 'The resource being created already exists.');
}

export function accessDenied(reason: string): RichApiError {
  const general = 'You cannot perform the requested operation.';
  return new RichApiError('AccessDenied', `${general} ${reason}`, undefined, 403);
}

export function invalidOperation(reason: string): RichApiError {
  return new RichApiError('InvalidOperation', `The operation is invalid. ${reason}`);
}

/** What Excel answers while another workbook has the focus (reference: Range.select and others). */
export function otherWorkbookActive(): RichApiError {
  return new RichApiError('GeneralException', 'Another workbook has the focus.');
}

/** The member is newer than the requirement set that the manifest asks for. */
export function apiNotFound(member: string, since: string, required: string): RichApiError {
  const message =
    `The API ${member} could not be found: it needs ExcelApi ${since}, ` +
    `and the manifest requires ${required}.`;
  return new RichApiError('ApiNotFound', message, member, 404);
}

/** The stand-in does not do this, and says so rather than pretend. */
export function notImplemented(member: string, why = ''): RichApiError {
  const message = `The stand-in for Excel does not implement ${member}.${why ? ` ${why}` : ''}`;
  return new RichApiError('ApiNotImplemented', message, member, 501);
}

/** Microsoft's documents leave open what Excel does here, so the stand-in does not guess. */
export function undocumented(what: string): RichApiError {
  const message = `Microsoft's documents do not say ${what}. The stand-in for Excel does not guess.`;
  return new RichApiError('ApiNotImplemented', message, undefined, 501);
}
