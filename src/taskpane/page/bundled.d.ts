/** A style sheet as text. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The tables of the group that stands open at first, with their sources. */
declare module '*/datapackage.json?edition=losses_oryx,losses_general_staff' {
  const packed: import('../../reference/edition/packed-edition').PackedEdition;
  export default packed;
}

/** A text of the package as it is. */
declare module '*.md' {
  const text: string;
  export default text;
}

declare module '*.svg' {
  /** Width and height in pixels. */
  export const size: number;
  /** The path that is filled. */
  export const path: string;
}
