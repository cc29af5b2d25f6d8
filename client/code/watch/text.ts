/** Brings the words of this view into the catalogue: only who watches a program fetches them. */
import { watched } from '../../../shared/text/code/watch.ts';
import { addText } from '../../app/text.ts';

addText({ watched });
