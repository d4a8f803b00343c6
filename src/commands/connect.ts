// Beside functions.js, the page's first script: Excel hears of the buttons before it is told that the page is ready.
import { associateActions } from './actions';

if (typeof Office !== 'undefined') associateActions();
