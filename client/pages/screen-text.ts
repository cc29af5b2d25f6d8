/** Brings the words of larger screens into the catalogue: to be imported by every page that says more than a phone. */
import { screens } from '../../shared/text/screens.ts';
import { addText } from '../app/text.ts';

addText(screens);
