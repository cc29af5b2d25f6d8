/** Brings the words of this view into the catalogue: phones don't fetch them before somebody is the master. */
import { master } from '../../shared/text/master.ts';
import { addText } from '../app/text.ts';

addText({ master });
