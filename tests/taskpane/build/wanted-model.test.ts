import { unknownText, wantedModel } from '../../../src/taskpane/build/wanted-model';
import { models } from '../../../src/templates';

test.each(models.map((template) => [template.name, template] as const))(
  '%s is asked for by its name, in small and in capital letters',
  (name, template) => {
    for (const written of [name, name.toLowerCase(), name.toUpperCase()]) {
      expect(wantedModel(`#${written}`)).toEqual({ template });
    }
  },
);

test('a name that no model has is named, and the five that there are', () => {
  const wanted = wantedModel('#Atrition');
  expect(wanted).toEqual({ unknown: 'Atrition' });
  expect(unknownText('Atrition')).toBe(
    'No model is called “Atrition”. The models are Attrition, Reserve, Reconstitution, Fleet and Back-test.',
  );
});

test('a name with a blank or a letter of another script is a name too', () => {
  expect(wantedModel('#Fleet%20by%20type')).toEqual({ unknown: 'Fleet by type' });
  expect(wantedModel('#%D0%A4%D0%BB%D0%BE%D1%82')).toEqual({ unknown: 'Флот' });
});

test.each(['', '#', '#_xdm_Info=1&et=', '#/reference?x=1', '#%E0%A4%A'])(
  'nothing is asked for by "%s"',
  (hash) => {
    expect(wantedModel(hash)).toBeUndefined();
  },
);
