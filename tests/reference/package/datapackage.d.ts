// The part of Frictionless' own library that the tests use; it has no types of its own.
declare module 'datapackage' {
  interface Verdict {
    valid: boolean;
    errors: Error[];
  }
  interface Resource {
    name: string;
    tabular: boolean;
    /** Cells that break their type, a constraint or a key are thrown. */
    read(options: { keyed: true; relations: true }): Promise<Record<string, unknown>[]>;
    checkRelations(): Promise<true>;
  }
  export class Profile {
    static load(name: 'data-package' | 'tabular-data-resource'): Promise<Profile>;
    validate(descriptor: object): Verdict;
  }
  export class Package {
    static load(descriptor: object, options: { basePath: string }): Promise<Package>;
    readonly resources: Resource[];
  }
}
