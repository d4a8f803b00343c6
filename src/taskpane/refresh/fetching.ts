import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { describeFetchFault, newDataFor, packageAddress, environmentOf } from '../../feeds';
import type { Arrival, NewData, PlaceOffer } from '../../feeds';
import type { Edition } from '../../reference/edition/edition';
import { chosenName } from '../../reference/edition/own-package';
import { feeds } from '../../reference/feeds/registry';
import type { Incoming, DataOrigin } from '../../reference/edition/incoming';
import { fail, succeed } from '../../reference/result';
import type { Offer } from '../../reference/stored/base';
import { RowKeys, withChosenKeys } from '../own/row-keys';
import { ownAddress, type Answers } from './answers';
import { checksForNewer } from './check-setting';
import { ownStorage } from '../page/own-storage';
import { fetchOutcomes } from './fetch-text';
import type { InsertedState } from './inserted-state';
import { ownPackages, type Offers } from './offers';
import type { FetchRequest } from './requests';
import type { RefreshMessage } from './result-text';
import type { RunningWork } from './running-work';

/** Asks places for newer data, one at a time, on a click; and the site for its edition's version. */
export class Fetching implements ReactiveController {
  answers: Answers = new Map();
  asking: DataOrigin | undefined;
  /** The version of an edition on the add-in's site that is newer than the add-in's. */
  newer: string | undefined;
  private readonly newData: NewData;
  private readonly rowKeys = new RowKeys(ownStorage());

  constructor(
    private readonly host: ReactiveControllerHost,
    bundled: Edition,
    private readonly offers: Offers,
    private readonly inserted: InsertedState,
  ) {
    this.newData = newDataFor(bundled, environmentOf(window));
    host.addController(this);
  }

  hostConnected(): void {
    if (checksForNewer(ownStorage())) void this.check();
  }

  /** The places, with the packages that inserted tables came from and those that delivered. */
  get places(): readonly PlaceOffer[] {
    return this.newData.places(this.own.kept, this.offers.fromSite);
  }

  /** Addresses of packages that delivered, and that no inserted table comes from. */
  get forgettable(): readonly string[] {
    return this.own.forgettable;
  }

  /** @returns what became of it, for saying aloud */
  forget(address: string): string {
    this.offers.forget(address);
    this.newData.forget(address);
    this.answer(JSON.stringify({ kind: 'package', address }), []);
    const text = `${chosenName(address) ?? address} is forgotten: its tables no longer stand in the list, and nothing in the workbook changed.`;
    this.answer(ownAddress, [{ intent: 'success', text }]);
    return text;
  }

  /** Tables for which the columns of a key can still be chosen. */
  get unkeyed(): readonly Offer[] {
    return this.offers.unkeyed.filter(({ origin, table }) => !this.insertedKey(origin, table.id));
  }

  /** Has rows of a table found by these columns, now and when its package is read again. */
  async chooseKey(offer: Offer, key: readonly string[]): Promise<void> {
    const { origin, table } = offer;
    if (origin.kind === 'package') this.rowKeys.choose(origin.address, table.id, key);
    this.offers.setKey(offer, key);
    await this.inserted.lookAgain();
  }

  /** By what the rows of an inserted table are found: a refresh needs the same. */
  private insertedKey(origin: DataOrigin, tableId: string): readonly string[] | undefined {
    const table = this.inserted.tables.find(
      ({ base }) => base.id === tableId && JSON.stringify(base.origin) === JSON.stringify(origin),
    );
    return table?.base.primaryKey;
  }

  private get own() {
    const origins = this.inserted.tables.map(({ base }) => base.origin);
    return ownPackages(origins, this.offers.packages);
  }

  /** @returns what became of it, for saying aloud */
  async ask(
    { place, files }: Pick<FetchRequest, 'place' | 'files'>,
    running: RunningWork,
  ): Promise<string> {
    const checked = this.checked(place);
    if (!checked) return this.answerText(ownAddress);
    this.asking = checked;
    let key = JSON.stringify(checked);
    await running.run('Asking', async (signal) => {
      const { fromSite } = this.offers;
      const earlier = checked.kind === 'feed' ? this.earlier(checked) : undefined;
      const fetched = await this.newData.fetchFrom(checked, {
        signal,
        onProgress: ({ arrived, wanted }) =>
          running.show({
            text: arrived < wanted ? 'Fetching' : 'Reading what arrived',
            ...{ done: arrived, all: wanted },
          }),
        ...(files && { files }),
        ...(earlier && { earlier }),
        ...(fromSite && { fromSite }),
      });
      const arrival = fetched.ok ? await this.offered(fetched.value, signal) : fetched;
      // An address that delivered nothing is no place: what it answered stands where it was typed.
      if (checked.kind === 'package' && !this.own.kept.includes(checked.address)) key = ownAddress;
      this.answer(key, fetchOutcomes(arrival, this.inserted.updates.length));
    });
    this.asking = undefined;
    return this.answerText(key);
  }

  /** Offers what arrived to the inserted tables; nothing of it stays when it is broken off meanwhile. */
  private async offered(arrived: Incoming, signal: AbortSignal): Promise<Arrival> {
    const { origin } = arrived;
    const incoming = withChosenKeys(
      arrived,
      (id) =>
        this.insertedKey(origin, id) ??
        (origin.kind === 'package' ? this.rowKeys.of(origin.address, id) : undefined),
    );
    const before = this.offers.add(incoming);
    await this.inserted.lookAgain();
    if (!signal.aborted) return succeed(incoming);
    this.offers.takeBack(incoming, before);
    if (!before && incoming.origin.kind === 'package') this.newData.forget(incoming.origin.address);
    await this.inserted.lookAgain();
    return fail({ kind: 'cancelled' });
  }

  /** The place, its address as it is asked; undefined for one that can't be asked, which is said. */
  private checked(place: DataOrigin): DataOrigin | undefined {
    if (place.kind !== 'package') return place;
    // That of an origin is no address that could be typed: what stands for a key would be cut off.
    const isKnown =
      this.own.kept.includes(place.address) || chosenName(place.address) !== undefined;
    const address = isKnown
      ? succeed(place.address)
      : packageAddress(place.address, window.location.href);
    this.answer(
      ownAddress,
      address.ok ? [] : [{ intent: 'error', text: describeFetchFault(address.error) }],
    );
    if (!address.ok) return undefined;
    return { kind: 'package', address: address.value };
  }

  /** The feed's table as the workbook has it: rows that were read before keep their time of retrieval. */
  private earlier({ feed }: Extract<DataOrigin, { kind: 'feed' }>) {
    return this.inserted.tables.find(({ base }) => base.id === feeds[feed].tableId)?.base;
  }

  private async check(): Promise<void> {
    const found = await this.newData.newerEdition(new AbortController().signal);
    // A site that can't be reached now is no news: the add-in's own edition is here.
    if (found.ok) this.newer = found.value;
    this.host.requestUpdate();
  }

  private answer(key: string, outcomes: readonly RefreshMessage[]): void {
    this.answers = new Map([...this.answers, [key, outcomes]]);
    this.host.requestUpdate();
  }

  private answerText(key: string): string {
    return (this.answers.get(key) ?? []).map(({ text }) => text).join(' ');
  }
}
