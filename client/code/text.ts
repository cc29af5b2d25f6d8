/** Brings the words of this view into the catalogue: only who writes programs fetches them. */
import { code } from '../../shared/text/code.ts';
import { addText } from '../app/text.ts';

addText({ code });
