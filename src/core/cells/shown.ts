/** Old name of {@link quoted}. */
export { quoted as shown } from './quoted';
