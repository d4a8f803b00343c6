import { accessDenied, invalidOperation, notImplemented } from '../errors';
import { method, property, type ObjectType } from '../member';
import type { WorksheetProtectionObject } from './handles';
import { sheetOf } from './sheet-of';

export const worksheetProtection: ObjectType<WorksheetProtectionObject> = {
  members: {
    Protected: property('1.2', (target, host) => {
      sheetOf(target, host);
      return host.document.protection.has(target.sheetId);
    }),
    Options: property('1.2', (target, host) => {
      sheetOf(target, host);
      return host.document.protection.get(target.sheetId) ?? null;
    }),
    Protect: method('1.2', (target, args, host) => {
      sheetOf(target, host);
      if (args.at(1) !== undefined) throw notImplemented('protection with a password');
      if (host.document.protection.has(target.sheetId)) {
        throw accessDenied('The sheet is protected already.');
      }
      const options = args.at(0) ?? {};
      if (typeof options !== 'object') throw invalidOperation('The options must be an object.');
      host.document.protection.set(target.sheetId, { ...options });
    }),
    Unprotect: method('1.7', (target, _, host) => {
      sheetOf(target, host);
      if (!host.document.protection.delete(target.sheetId)) {
        throw accessDenied('The sheet is not protected.');
      }
    }),
  },
};
