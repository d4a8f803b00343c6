import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ManifestError, parseManifest } from '../../../src/workbench/manifest/manifest';

const xml = readFileSync(path.join(__dirname, '../../../manifest.xml'), 'utf8');

/** The manifest with one piece of its text replaced; fails when the piece is not there. */
function changed(from: string | RegExp, to: string): string {
  const result = xml.replace(from, to);
  expect(result).not.toBe(xml);
  return result;
}

describe('the add-in as Excel learns of it', () => {
  const manifest = parseManifest(xml);

  test('the pane, the functions and the commands share one page that lives as long as the workbook', () => {
    expect(manifest.runtimes).toEqual([{ url: manifest.taskPane, lifetime: 'long' }]);
    expect(manifest.functions?.page).toBe(manifest.taskPane);
    expect(manifest.functionFile).toBe(manifest.taskPane);
  });

  test('functions are called by their bare names', () => {
    expect(manifest.functions).toBeDefined();
    expect(manifest.functions).not.toHaveProperty('namespace');
  });

  test('the requirement sets are read with their versions', () => {
    expect(manifest.requirementSets).toContainEqual({ name: 'SharedRuntime', minVersion: '1.1' });
  });

  test('a set without a version takes the default one', () => {
    const { requirementSets } = parseManifest(
      changed(' Name="SharedRuntime" MinVersion="1.1"', ' Name="Other"'),
    );
    expect(requirementSets).toContainEqual({ name: 'Other', minVersion: '1.1' });
  });

  test('the Home tab has one group, TankStock, with labels, tips and icons of every control', () => {
    expect(manifest.ribbon.map(({ tab, label }) => [tab, label])).toEqual([
      ['TabHome', 'TankStock'],
    ]);
    const [{ controls } = { controls: [] }] = manifest.ribbon;
    expect(controls.map(({ label, action }) => [label, action.kind])).toEqual([
      ['Task pane', 'ShowTaskpane'],
      ['Insert losses', 'ExecuteFunction'],
      ['Refresh', 'ExecuteFunction'],
    ]);
    for (const { supertip, icons } of controls) {
      expect(supertip.description).toMatch(/\.$/);
      expect([...icons.keys()]).toEqual(expect.arrayContaining([16, 32, 80]));
      for (const address of icons.values()) expect(address).toMatch(/^https:.*\.png$/);
    }
  });
});

describe('a manifest that cannot be used is refused with its reason', () => {
  test.each([
    ['text that is not XML', 'not a manifest', /not well-formed XML/],
    ['an element that is not closed', changed('</OfficeApp>', ''), /not well-formed XML/],
    ['another document', '<html/>', /root is html, not OfficeApp/],
    [
      'no version overrides',
      changed(/<VersionOverrides.*<\/VersionOverrides>/s, ''),
      /VersionOverrides/,
    ],
    ['another host', changed('xsi:type="Workbook"', 'xsi:type="Document"'), /not for Excel/],
    [
      'a resource that is not there',
      changed('String id="Group.Label"', 'String id="Other"'),
      /"Group\.Label"/,
    ],
    ['no place for the functions', changed(/<Script>.*<\/Script>/s, ''), /Script/],
    ['a menu in the ribbon', changed('xsi:type="Button"', 'xsi:type="Menu"'), /kind "Menu"/],
    ['a tab of its own', changed(/OfficeTab/g, 'CustomTab'), /CustomTab/],
    [
      'a task pane without an address',
      changed(/<SourceLocation DefaultValue=[^>]*>/, ''),
      /SourceLocation/,
    ],
  ])('%s', (_what, manifest, reason) => {
    expect(() => parseManifest(manifest)).toThrow(ManifestError);
    expect(() => parseManifest(manifest)).toThrow(reason);
  });
});
