const longest = 100;

/**
 * What the tables of a package are called in Excel: their names in lower-case letters, digits and _,
 * each once.
 */
export function tableIds(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, longest);
    const base = /^[a-z]/.test(plain) ? plain : plain === '' ? 'table' : `t_${plain}`;
    let id = base;
    for (let count = 2; used.has(id); count += 1) id = `${base}_${String(count)}`;
    used.add(id);
    return id;
  });
}
