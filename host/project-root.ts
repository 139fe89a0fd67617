import { resolve } from 'node:path';

/** The folder that holds package.json. */
export const PROJECT_ROOT = resolve(__dirname, '..');

/** The folder that clasp pushes. */
export const DIST = resolve(PROJECT_ROOT, 'dist');
