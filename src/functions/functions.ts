// functions.js: what Excel registers. The build makes functions.json from the same contracts.
import { functions } from './all';

for (const { contract, call } of functions) CustomFunctions.associate(contract.id, call);
