// What src/build/edition-loader.ts makes of an import of assets/reference/datapackage.json.
declare module '*/datapackage.json?edition' {
  const packed: import('./packed-edition').PackedEdition;
  export default packed;
}
