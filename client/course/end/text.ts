/** Brings the names of the exercises into the catalogue: the last page calls programs by them. */
import { code } from '../../../shared/text/code.ts';
import { addText } from '../../app/text.ts';

addText({ code });
