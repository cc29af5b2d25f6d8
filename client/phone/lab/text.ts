/** Brings the words of the button into the catalogue: a phone fetches them when that step comes. */
import { labPhone } from '../../../shared/text/labs/phone.ts';
import { addText } from '../../app/text.ts';

addText({ labPhone });
