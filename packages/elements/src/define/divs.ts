import { replaceDivs } from './replace-divs.js';

replaceDivs(document);
