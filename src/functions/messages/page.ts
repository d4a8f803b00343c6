// What a call says that needed the page in vain.
import { Failure } from '../failure';

export const noDateSystem = () =>
  new Failure(
    '#N/A',
    'it is not known whether this workbook counts dates from 1900 or from 1904: close it, open it again, then enter the formula again',
  );

export const notLoaded = () =>
  new Failure(
    '#N/A',
    'the reference edition is not loaded: open TankStock on the Home tab, then enter the formula again',
  );
