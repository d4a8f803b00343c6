// The part of citeproc-js that the tests use; the package has no types of its own.
declare module 'citeproc' {
  interface Sys {
    retrieveLocale(name: string): string;
    retrieveItem(id: string): object;
  }
  interface Cluster {
    citationItems: { id: string }[];
    properties: { noteIndex: number };
  }
  export class Engine {
    constructor(sys: Sys, style: string, language: string);
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: string[]): void;
    makeBibliography(): [object, string[]];
    previewCitationCluster(
      cluster: Cluster,
      before: [string, number][],
      after: [string, number][],
      format: 'text' | 'html',
    ): string;
  }
}
