const semantic = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Whether a text is a semantic version, such as 2026.8.0. */
export function isVersion(text: string): boolean {
  return semantic.test(text);
}

/** Below 0 when `a` is the older of two versions, above 0 when it is the newer. */
export function compareVersions(a: string, b: string): number {
  const [numbersA, numbersB] = [a, b].map((version) => version.split('.').map(Number));
  const differences = (numbersA ?? []).map((number, i) => number - (numbersB?.[i] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
