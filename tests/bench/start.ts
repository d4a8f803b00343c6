import compileOnce from '../compile-once';

compileOnce(); // what measurements read when they are loaded
void import('./run');
