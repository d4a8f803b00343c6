import { accessDenied, notImplemented } from '../errors';
import type { Host } from '../host';
import { method, property, type ObjectType } from '../member';
import type { WorkbookProtectionObject } from './handles';

export const workbookProtection: ObjectType<WorkbookProtectionObject> = {
  members: {
    Protected: property('1.7', (_, host) => host.document.structureProtected),
    Protect: method('1.7', (_, args, host) => {
      if (args.at(0) !== undefined) throw notImplemented('protection with a password');
      assertStructureOpen(host);
      host.document.structureProtected = true;
    }),
    Unprotect: method('1.7', (_, __, host) => {
      if (!host.document.structureProtected) throw accessDenied('The workbook is not protected.');
      host.document.structureProtected = false;
    }),
  },
};

/** Stands before what changes which sheets there are and what they are called. */
export function assertStructureOpen({ document }: Host): void {
  if (document.structureProtected) throw accessDenied('The workbook is protected.');
}
