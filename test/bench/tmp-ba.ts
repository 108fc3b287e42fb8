import { compareAlignment } from './align-speed.js';
compareAlignment();
