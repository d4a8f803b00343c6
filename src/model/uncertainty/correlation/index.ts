export { Copula } from './copula';
export { correlationProblem, type NoCorrelation } from './correlation';
