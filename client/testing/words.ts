/** In a test every word is there, as on the big screen. */
import { screens } from '../../shared/text/en-screens.ts';
import { addWords } from '../app/text.ts';

addWords(screens);
