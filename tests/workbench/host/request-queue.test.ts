import { CellEdit } from '../../../src/workbench/host/cell-edit';
import { Faults } from '../../../src/workbench/host/faults';
import { RequestQueue } from '../../../src/workbench/host/request-queue';
import type { RichApi } from '../../../src/workbench/host/rich-api';
import { ActionType, ObjectPathType, type RichApiResponse } from '../../../src/workbench/host/wire';

function fail(): never {
  throw new Error('no such sheet of its own');
}

/** The host of a page whose requests meet an error of the stand-in's own. */
const broken = { root: fail, service: fail } as unknown as RichApi;

const firstObject = [{ Id: 1, ActionType: ActionType.instantiate, Name: '', ObjectPathId: 1 }];

const requests = {
  'of the add-in': {
    Actions: firstObject,
    ObjectPaths: { 1: { Id: 1, ObjectPathType: ObjectPathType.root, Name: '' } },
  },
  'that office.js makes by itself': {
    Actions: firstObject,
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: ObjectPathType.newObject, Name: 'Microsoft.SomeService' },
    },
  },
};

test.each(Object.entries(requests))(
  'a request %s is answered also when the stand-in fails',
  async (_, request) => {
    const queue = new RequestQueue(new Faults(), new CellEdit());
    const [status, body] = await new Promise<[number, string]>((resolve) => {
      queue.request(broken, JSON.stringify(request), 0, (...answer) => {
        resolve(answer);
      });
    });
    expect(status).toBe(0);
    const { Error: told } = JSON.parse(body) as RichApiResponse;
    expect(told?.Code).toBe('GeneralException');
    expect(told?.Message).toContain('no such sheet of its own');
  },
);
